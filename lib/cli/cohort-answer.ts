import { mintScope } from "../auth/scope";
import { AppError } from "../errors/app-error";
import { cohortGrid } from "../metrics/cohorts/cohort-grid";
import { type CohortComparison, compareCohorts } from "../metrics/cohorts/compare-cohorts";
import { asPeriod } from "../metrics/cohorts/lines";
import { type CohortList, listCohort } from "../metrics/cohorts/list-cohort";
import type {
  CellFigure,
  CohortCell,
  CohortGrid,
  CohortLine,
  CohortRequest,
  CohortRows,
} from "../metrics/cohorts/types";
import { dataRange } from "../metrics/data-range";
import { periodOf } from "../time/periods";
import { parseFilters } from "./filters";
import { groupName } from "./group-name";
import { heads, say, unitHead, yesOrNo } from "./heads";

export interface CohortOptions {
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

interface CustomersAnswer extends CohortList {
  by: CohortRows;
  cell: CohortCell;
  cohort: string;
  age: number;
}

export type CohortAnswer = CohortGrid | CohortComparison | CustomersAnswer;

/** What `lealta cohorts` prints. Throws no-data, period-invalid, dimension-unknown or cohort-unknown. */
export async function answerCohorts(options: CohortOptions, now = new Date()): Promise<CohortAnswer> {
  const { by, cell, customers, age } = options;
  const request = await toRequest(options, now);
  if (customers !== undefined) {
    const cohort = rowName(by, customers);
    return { by, cell, cohort, age, ...(await listCohort({ ...request, cohort, age }, { limit: options.limit }, now)) };
  }
  if (!options.compare) return cohortGrid(request, now);
  const [first = "", second = ""] = options.compare.map((name) => rowName(by, name));
  return compareCohorts({ ...request, cohorts: [first, second] }, now);
}

async function toRequest({ by, cell, ages, ...chosen }: CohortOptions, now: Date): Promise<CohortRequest> {
  const range = chosen.from && chosen.to ? null : await dataRange(now);
  const from = chosen.from ?? range?.first ?? chosen.to;
  const to = chosen.to ?? range?.last ?? chosen.from;
  if (!from || !to) throw new AppError("no-data");
  if (from > to) throw new AppError("period-invalid", { period: `${from.slice(0, 7)} – ${to.slice(0, 7)}` });
  const scope = mintScope({ kind: "all" });
  return { by, cell, from, to, ages, filters: parseFilters(chosen.filter ?? []), scope, live: true };
}

/** A period may be named by its year or any of its months; the grid names it by its first day. */
function rowName(by: CohortRows, given: string): string {
  const grain = asPeriod(by);
  const [, year, month = "01"] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-01)?$/.exec(given) ?? [];
  return grain && year ? periodOf(`${year}-${month}-01`, grain) : given;
}

const figure = (value: number | null | undefined) =>
  value === null || value === undefined ? "–" : String(Number(value.toFixed(4)));
const line = (...cells: (string | number)[]) => console.log(cells.join("\t"));

/** Tables of tab-separated cells; what is not complete has a star. */
export function printCohorts(answer: CohortAnswer): void {
  if ("accounts" in answer) printCustomers(answer);
  else if ("rows" in answer) printGrid(answer);
  else printComparison(answer);
}

function printGrid({ ages, unit, cell, rows, total }: CohortGrid): void {
  line(`${cell} (${unitHead(unit)})`, heads("customers", "acquisitionCost", "paysBackAt"), ...ages);
  const print = (name: string, { size, acquisitionCost, paysBackAt, cells }: CohortLine) => {
    const byAge = new Map(cells.map((own) => [own.age, own]));
    const shown = ages.map((age) => star(byAge.get(age)));
    line(name, size, figure(acquisitionCost), figure(paysBackAt), ...shown);
  };
  for (const { cohort, ...row } of rows) print(groupName(cohort), row);
  print(say("total"), total);
  line(say("notComplete"));
}

/** Nothing beyond the data, a dash where there is no value. */
function star(cell: CellFigure | null | undefined): string {
  if (!cell) return "";
  return `${figure(cell.value)}${cell.complete || cell.value === null ? "" : "*"}`;
}

function printComparison({ first, second, ages }: CohortComparison): void {
  line(
    heads("age"),
    `${first.cohort} (${first.size})`,
    `${second.cohort} (${second.size})`,
    heads("difference", "low", "high", "real"),
  );
  for (const { age, first: one, second: other, difference, low, high, real } of ages) {
    line(age, star(one), star(other), ...[difference, low, high].map(figure), yesOrNo(real));
  }
  line(say("notComplete"));
}

function printCustomers({ total, accounts }: CustomersAnswer): void {
  line(heads("code", "name", "numerator", "denominator"));
  for (const { code, name, numerator, denominator } of accounts)
    line(code, name, figure(numerator), figure(denominator));
  line(say("total"), `${total.accounts}`, figure(total.numerator), figure(total.denominator));
}
