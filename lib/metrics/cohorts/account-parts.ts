import type { CellDeclaration, CellPart } from "./cells";
import { sumsOfCell } from "./cells";
import { monthContributionsSql } from "./month-contributions";

/**
 * SQL of what each of `people` has in a cell at each of some ages: account_id, "group", cohort, age, numerator, denominator.
 * Added up over the customers that the cell counts, they are the cell's.
 *
 * @param people a table as of peopleSql
 * @param ages   SQL of an array of ages, with all those that the cell looks back on
 * @param few    the ages are one or two, so that it is quicker to look those months up than to read whole lives
 */
export function accountPartsSql(cell: CellDeclaration, people: string, ages: string, few: boolean): string {
  const names = sumsOfCell(cell);
  return `
SELECT account_id, "group", cohort, age, ${windowed(cell.numerator)} AS numerator, ${windowed(cell.denominator)} AS denominator
FROM (
  SELECT p.account_id, p."group", p.cohort, w.age,
    ${names.map((name) => `coalesce(c."${name}", 0)::numeric AS "${name}"`).join(", ")}
  FROM ${people} p CROSS JOIN unnest(${ages}) w(age)
  LEFT JOIN (${monthContributionsSql(people, names, few ? ages : undefined)}) c
    ON c.account_id = p.account_id AND c.from_day = (p.cohort + make_interval(months => w.age))::date) months
WINDOW life AS (PARTITION BY account_id ORDER BY age)`;
}

function windowed({ terms, over }: CellPart): string {
  const value = terms.map(([sum, weight]) => `(${weight}) * "${sum}"`).join(" + ");
  if (over === "start") return `first_value(${value}) OVER life`;
  return over === "through" ? `sum(${value}) OVER life` : value;
}

/** The ages to read for the cell of one: all up to it where the cell adds them up, else it and the first. */
export function agesFor(cell: CellDeclaration, age: number): number[] {
  const adds = [cell.numerator, cell.denominator].some(({ over }) => over === "through");
  return adds ? Array.from({ length: age + 1 }, (_, each) => each) : [...new Set([0, age])];
}
