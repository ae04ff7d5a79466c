import type { SurvivalGroup } from "./survival-curves";

/** What is left of a group after so many whole months. Shares 0..100; low and high are null before the first loss. */
export interface SurvivalLevel {
  month: number;
  share: number;
  low: number | null;
  high: number | null;
  /** Lives watched for longer than that. */
  atRisk: number;
}

/** The curve read off at whole months, as far as anybody was watched. */
export function survivalLevels({ n, curve }: Pick<SurvivalGroup, "n" | "curve">): SurvivalLevel[] {
  const longest = Math.floor(curve.at(-1)?.time ?? -1);
  const levels: SurvivalLevel[] = [];
  let at = 0;
  let atRisk = n;
  for (let month = 0; month <= longest; month++) {
    while ((curve[at]?.time ?? Number.POSITIVE_INFINITY) <= month) {
      atRisk -= (curve[at]?.events ?? 0) + (curve[at]?.censored ?? 0);
      at++;
    }
    const step = curve[at - 1];
    levels.push({
      month,
      share: 100 * (step?.survival ?? 1),
      low: percent(step?.low),
      high: percent(step?.high),
      atRisk,
    });
  }
  return levels;
}

const percent = (share: number | null | undefined) => (share === null || share === undefined ? null : 100 * share);
