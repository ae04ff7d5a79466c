import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import type { Constraints } from "../metrics/constraints";
import type { PurchaseHistory } from "../statistics/models/bg-nbd";
import type { ObservedHistory } from "../statistics/models/bg-nbd-hold-out";
import { type Days, historySql } from "./purchase-sql";
import { UNIT_DAYS, type Unit } from "./types";

const buyer = z.object({
  repeats: z.number().int(),
  recencyDays: z.number().int(),
  ageDays: z.number().int(),
  customers: z.number().int(),
  bought: z.number().int(),
});

/** Purchase histories up to the end of calibration, customers of the same history together, and what they bought after. */
export async function readHistories(constraints: Constraints, unit: Unit, days: Days): Promise<ObservedHistory[]> {
  const { sql, parameters } = historySql(constraints, null);
  const rows = await queryRows(
    await getPool(),
    buyer,
    `${sql} SELECT repeats, recency_days AS "recencyDays", age_days AS "ageDays",
        count(*)::int AS customers, sum(bought)::int AS bought
      FROM history GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    [days.until, days.last, ...parameters],
  );
  return rows.map(({ recencyDays, ageDays, ...row }) => ({
    ...row,
    recency: recencyDays / UNIT_DAYS[unit],
    age: ageDays / UNIT_DAYS[unit],
  }));
}

const spender = z.object({
  purchases: z.number().int(),
  meanValue: z.number(),
  customers: z.number().int(),
  bought: z.number().int(),
  spent: z.number(),
});

/** Mean value of the repeat purchases of a number of customers, and what these bought after calibration for how much. */
export type ReadSpend = z.infer<typeof spender>;

/** What repeat purchases were worth, of customers who made any; the first one is left out, as the note has it. */
export async function readSpend(constraints: Constraints, days: Days): Promise<ReadSpend[]> {
  const { sql, parameters } = historySql(constraints, null);
  return queryRows(
    await getPool(),
    spender,
    `${sql} SELECT repeats AS purchases, value / repeats AS "meanValue", count(*)::int AS customers,
        sum(bought)::int AS bought, sum(spent) AS spent
      FROM history WHERE repeats > 0 AND value > 0 GROUP BY 1, 2 ORDER BY 1, 2`,
    [days.until, days.last, ...parameters],
  );
}

const own = buyer.omit({ customers: true, bought: true }).extend({ meanValue: z.number().nullable() });

export interface AccountHistory extends Omit<PurchaseHistory, "customers"> {
  /** Of the repeat purchases; null without any. */
  meanValue: number | null;
}

/** One account's purchase history at the end of calibration; null when it had not bought by then, or is out of scope. */
export async function readAccountHistory(
  account: number,
  constraints: Constraints,
  unit: Unit,
  until: string,
): Promise<AccountHistory | null> {
  const { sql, parameters } = historySql(constraints, account);
  const rows = await queryRows(await getPool(), own, `${sql} SELECT ${OWN} FROM history`, [
    until,
    until,
    ...parameters,
  ]);
  return rows.map((row) => inUnit(row, unit))[0] ?? null;
}

const named = own.extend({ accountId: z.number().int(), code: z.string(), name: z.string() });

/** The purchase history of every account that had bought by the end of calibration. */
export async function readAccountHistories(
  constraints: Constraints,
  unit: Unit,
  until: string,
): Promise<(AccountHistory & { accountId: number; code: string; name: string })[]> {
  const { sql, parameters } = historySql(constraints, null);
  const rows = await queryRows(
    await getPool(),
    named,
    `${sql} SELECT ${OWN}, a.id AS "accountId", a.code, a.name FROM history h JOIN accounts a ON a.id = h.account_id`,
    [until, until, ...parameters],
  );
  return rows.map(({ accountId, code, name, ...row }) => ({ accountId, code, name, ...inUnit(row, unit) }));
}

const OWN = `repeats, recency_days AS "recencyDays", age_days AS "ageDays", value / nullif(repeats, 0) AS "meanValue"`;

function inUnit({ recencyDays, ageDays, ...row }: z.infer<typeof own>, unit: Unit): AccountHistory {
  return { ...row, recency: recencyDays / UNIT_DAYS[unit], age: ageDays / UNIT_DAYS[unit] };
}
