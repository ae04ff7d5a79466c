import { NPS_SCORES } from "../statistics/nps-groups";

/** SQL of whether a score of the net promoter question is a promoter's; `score` is SQL itself, and may be null. */
export const isPromoter = (score = "score") => `${score} >= ${NPS_SCORES.promoters[0]}`;

/** As `isPromoter`, of a passive. */
export const isPassive = (score = "score") => `${score} BETWEEN ${NPS_SCORES.passives.join(" AND ")}`;

/** As `isPromoter`, of a detractor. */
export const isDetractor = (score = "score") => `${score} <= ${NPS_SCORES.detractors[1]}`;
