import type { AccountScope } from "../../auth/scope";
import { AppError } from "../../errors/app-error";
import { periodOf } from "../../time/periods";
import { cohortGrid, firstMonthFor } from "../cohorts/cohort-grid";
import { type CohortComparison, compareCohorts } from "../cohorts/compare-cohorts";
import { asPeriod } from "../cohorts/lines";
import { type CohortList, listCohort } from "../cohorts/list-cohort";
import type { CohortCell, CohortGrid, CohortRequest, CohortRows } from "../cohorts/types";
import { parseFilters } from "../parse-filters";
import { monthsAsked } from "./metric";

/** A cohort grid as programs ask for it. */
export interface AskedCohorts {
  by: CohortRows;
  cell: CohortCell;
  from?: string;
  to?: string;
  filter?: string[];
  ages?: number;
  compare?: string[];
  customers?: string;
  age: number;
  limit: number;
}

export interface CustomersAnswer extends CohortList {
  by: CohortRows;
  cell: CohortCell;
  cohort: string;
  age: number;
}

export type CohortAnswer = CohortGrid | CohortComparison | CustomersAnswer;

/**
 * The grid; with `compare` two of its rows against each other; with `customers` those behind one cell of that row. Throws no-data,
 * period-invalid, dimension-unknown or cohort-unknown.
 */
export async function answerCohorts(
  options: AskedCohorts,
  reader: { scope: AccountScope; live?: boolean },
  now = new Date(),
): Promise<CohortAnswer> {
  const { by, cell, customers, age } = options;
  const request = { ...(await toRequest(options, now)), ...reader };
  if (customers !== undefined) {
    const cohort = await rowName(by, customers);
    return { by, cell, cohort, age, ...(await listCohort({ ...request, cohort, age }, { limit: options.limit }, now)) };
  }
  if (!options.compare) return cohortGrid(request, now);
  const [first = "", second = ""] = await Promise.all(options.compare.map((name) => rowName(by, name)));
  return compareCohorts({ ...request, cohorts: [first, second] }, now);
}

async function toRequest(
  { by, cell, ages, ...chosen }: AskedCohorts,
  now: Date,
): Promise<Omit<CohortRequest, "scope" | "live">> {
  const { from, to } = await monthsAsked(chosen, now);
  if (from > to) throw new AppError("period-invalid", { period: `${from.slice(0, 7)} – ${to.slice(0, 7)}` });
  return { by, cell, from, to, ages, filters: parseFilters(chosen.filter ?? []) };
}

/** A period may be named by its year or any of its months; the grid names it by its first day. */
async function rowName(by: CohortRows, given: string): Promise<string> {
  const grain = asPeriod(by);
  const [, year, month = "01"] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-01)?$/.exec(given) ?? [];
  return grain && year ? periodOf(`${year}-${month}-01`, grain, await firstMonthFor(by)) : given;
}
