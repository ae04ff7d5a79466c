import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import type { PlainCheck, PlainQuestion } from "../types";

/** The day on which the first was opened or, where that is not known, ended. */
const OPPORTUNITIES = "SELECT min(least(opened_on, closed_on)) FROM opportunities";

/** The first day of the facts that a sum is made of, as SQL; a sum of nothing before it is not known rather than 0. */
const FIRST_DAYS: Readonly<Record<string, string>> = {
  revenue: "SELECT min(date) FROM invoices",
  "recurring-revenue": "SELECT min(start_date) FROM subscriptions",
  "new-business": OPPORTUNITIES,
  "stalled-pipeline": OPPORTUNITIES,
  "reference-accounts": "SELECT min(least(willing_on, validated_on, withdrawn_on)) FROM account_references",
};

/** The check, knowing from when on its facts were brought in. */
export function fromFirstFact(check: PlainCheck): PlainCheck {
  return {
    ...check,
    async answer(question) {
      const [rows, isKnown] = await Promise.all([check.answer(question), knownPeriods(check.metric, question)]);
      return rows.map((row) => (row.value === 0 && !isKnown(row.period) ? { ...row, value: null } : row));
    },
  };
}

/** Tells whether a period reaches the first of the indicator's facts; of indicators that need not, always. */
export async function knownPeriods(
  metric: string,
  { periods }: Pick<PlainQuestion, "periods">,
): Promise<(period: string) => boolean> {
  const sql = FIRST_DAYS[metric];
  if (!sql) return () => true;
  const [row] = await queryRows(
    await getPool(),
    z.object({ first: z.iso.date().nullable() }),
    `SELECT (${sql}) AS first`,
  );
  const first = row?.first ?? null;
  const untilOf = new Map(periods.map(({ period, until }) => [period, until]));
  return (period) => first !== null && first < (untilOf.get(period) ?? "");
}
