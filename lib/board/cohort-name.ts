import type { CohortRows } from "../metrics/cohorts/types";
import { isPeriod } from "./cohort-question";
import type { FigureFormat } from "./figure-format";

/** What a row of a cohort grid is called: its period in the reader's notation, or its group; `unknown` for "". */
export function cohortName(
  by: CohortRows,
  format: Pick<FigureFormat, "period">,
  unknown: string,
): (cohort: string, width?: "long" | "short") => string {
  return (cohort, width = "long") => (isPeriod(by) ? format.period(cohort, by, width) : cohort || unknown);
}
