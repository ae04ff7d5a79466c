/** The groups of answers to "how likely are you to recommend us", 0 to 10, from the best. */
export const NPS_GROUPS = ["promoters", "passives", "detractors"] as const;
export type NpsGroup = (typeof NPS_GROUPS)[number];

/** Least and most score of each group (Reichheld, "The One Number You Need to Grow", 2003). */
export const NPS_SCORES: Readonly<Record<NpsGroup, readonly [least: number, most: number]>> = {
  promoters: [9, 10],
  passives: [7, 8],
  detractors: [0, 6],
};

/** The group of a score from 0 to 10. */
export function npsGroupOf(score: number): NpsGroup {
  return score >= NPS_SCORES.promoters[0] ? "promoters" : score >= NPS_SCORES.passives[0] ? "passives" : "detractors";
}
