import type { SumName } from "../metrics/types";

/** The three groups of the net promoter score, from the bottom of a stacked bar to its top. */
export const NPS_GROUPS = ["detractors", "passives", "promoters"] as const;

type ThreeSums = readonly [detractors: SumName, passives: SumName, promoters: SumName];

/** The counts that a definition of the score rests on; weighting changes the score, not who is a promoter. */
export function npsGroupSums(definition = "standard"): ThreeSums {
  if (definition === "last-per-contact") return ["npsContactDetractors", "npsContactPassives", "npsContactPromoters"];
  if (definition === "standard") return ["npsDetractors", "npsPassives", "npsPromoters"];
  return ["npsAccountDetractors", "npsAccountPassives", "npsAccountPromoters"];
}
