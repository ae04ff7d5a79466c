import { z } from "zod";
import type { AccountScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { addMonths } from "../../time/periods";
import type { FactRow } from "../drill-down";
import { assertInScope, listRows, type RowList } from "../list-rows";
import { CELLS, type CellDeclaration } from "./cells";
import type { CohortCell } from "./types";

export interface CellRowsRequest {
  cell: CohortCell;
  age: number;
  accountId: number;
  scope: AccountScope;
}

/** The indicator of the same facts as a cell, by which its rows are found. */
const INDICATORS: Readonly<Record<CohortCell, string>> = {
  active: "customer-retention",
  "customer-churn": "customer-churn",
  bought: "revenue",
  revenue: "revenue",
  "revenue-per-customer": "revenue-per-customer",
  "purchase-frequency": "purchase-frequency",
  "cost-to-serve": "cost-to-serve",
  "cumulative-value": "gross-margin",
  visits: "visits",
  nps: "nps",
};

const acquired = z.object({ cohort: z.iso.date() });

/**
 * The rows of one customer that its part of a cell rests on, oldest first: those of its own month of that age and, where the cell
 * counts them, of its month of acquisition or of all months up to this one. Throws `account-unknown` as listRows does.
 */
export async function listCellRows({ cell, age, accountId, scope }: CellRowsRequest): Promise<RowList> {
  // One that was never active has no rows to be asked for, and must not look otherwise for that.
  await assertInScope({ accountId, scope });
  const found = await queryRows(
    await getPool(),
    acquired,
    `SELECT date_trunc('month', first_active)::date AS cohort FROM account_profile
     WHERE account_id = $1 AND first_active IS NOT NULL`,
    [accountId],
  );
  const month = found[0]?.cohort;
  const ages = month === undefined ? [] : agesRead(CELLS[cell], age);
  const lists = await Promise.all(
    ages.map(([first, last]) =>
      listRows({
        metric: INDICATORS[cell],
        accountId,
        from: addMonths(month ?? "", first),
        until: addMonths(month ?? "", last + 1),
        scope,
      }),
    ),
  );
  // What runs for longer than a month, as a contract, is among the rows of both.
  const rows = new Map<string, FactRow>(
    lists.flatMap((list) => list.rows.map((row) => [`${row.kind} ${row.id}`, row] as const)),
  );
  return { rows: [...rows.values()], cut: lists.some(({ cut }) => cut) };
}

/** The ages that a cell looks at, as the first and the last of each run, the earliest first. */
function agesRead({ numerator, denominator }: CellDeclaration, age: number): [first: number, last: number][] {
  if (numerator.over === "through") return [[0, age]];
  const looksBack = denominator.over === "start" && denominator.terms.some(([sum]) => sum !== "acquired");
  return looksBack && age > 0
    ? [
        [0, 0],
        [age, age],
      ]
    : [[age, age]];
}
