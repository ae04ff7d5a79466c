import type { CohortAnswer, CustomersAnswer } from "../metrics/asked/cohorts";
import type { CohortComparison } from "../metrics/cohorts/compare-cohorts";
import type { CellFigure, CohortGrid, CohortLine } from "../metrics/cohorts/types";
import { groupName } from "./group-name";
import { heads, say, unitHead, yesOrNo } from "./heads";

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
