import type { FactKind } from "./types";

/** Nobody reads more rows of one account at once; one more is asked for, to know whether there are more. */
export const MOST_ROWS = 1_000;

const DAY = "$2::date AND";
const instants = (column: string) =>
  `f.${column} >= $2::date::timestamp AT TIME ZONE $4::text AND f.${column} < $3::date::timestamp AT TIME ZONE $4::text`;

/** What stands at the end of the period, whenever it began. */
const knownBy = (day: string) => `${day} < $3::date AND $2::date IS NOT NULL AND $4::text IS NOT NULL`;

/** Spend on acquisition belongs to no account. */
export type RowKind = Exclude<FactKind, "acquisition-spend">;

const FACTS: Record<RowKind, { table: string; at: string; where: string }> = {
  invoices: {
    table: "invoices",
    at: "f.date",
    where: "f.date >= $2::date - $5::int AND f.date < $3::date AND $4::text IS NOT NULL",
  },
  costs: { table: "costs", at: "f.date", where: `f.date >= ${DAY} f.date < $3::date AND $4::text IS NOT NULL` },
  subscriptions: {
    table: "subscriptions",
    at: "f.start_date",
    where: `(f.end_date IS NULL OR f.end_date > $2::date) AND f.start_date <= $3::date AND $4::text IS NOT NULL`,
  },
  "survey-answers": {
    table: "survey_answers",
    at: "f.answered_at",
    where: `${instants("answered_at")} AND ($5::text IS NULL OR f.question::text = $5) AND f.score IS NOT NULL`,
  },
  visits: { table: "visits", at: "f.visited_at", where: instants("visited_at") },
  "wallet-estimates": { table: "wallet_estimates", at: "f.estimated_on", where: knownBy("f.estimated_on") },
  opportunities: {
    table: "opportunities",
    at: "coalesce(f.opened_on, f.closed_on)",
    where: `CASE WHEN $5::text[] IS NULL
      THEN coalesce(f.closed_on >= ${DAY} true, true) AND ${knownBy("coalesce(f.opened_on, f.closed_on)")}
      ELSE f.outcome::text = ANY ($5) AND f.closed_on >= $2::date AND f.closed_on < $3::date END`,
  },
  "list-events": { table: "list_events", at: "f.happened_at", where: instants("happened_at") },
  tickets: { table: "tickets", at: "f.opened_at", where: instants("opened_at") },
  references: { table: "account_references", at: "f.willing_on", where: knownBy("f.willing_on") },
  "survey-deliveries": { table: "survey_deliveries", at: "f.sent_at", where: instants("sent_at") },
  interviews: { table: "interviews", at: "f.held_at", where: instants("held_at") },
  "cpi-measurements": {
    table: "cpi_measurements",
    at: "f.date",
    where: `f.date >= ${DAY} f.date < $3::date AND $4::text IS NOT NULL`,
  },
};

/**
 * SQL of one account's facts of a kind: $1 the account, $2 and $3 the half-open range of days, $4 the time zone; of answers $5 the
 * question, of invoices $5 how many days before are wanted besides, of opportunities $5 the ways in which those wanted ended, null for all.
 *
 * @param isNobodys those of no account instead; $1 is NO_ACCOUNT then
 */
export function factsSql(kind: RowKind, isNobodys = false): string {
  const { table, at, where } = FACTS[kind];
  return `
SELECT f.id::text AS id, to_jsonb(${at}) #>> '{}' AS at, f.import_id AS "importId", i.file_name AS "fileName", f.line,
  to_jsonb(f) - ARRAY['account_id', 'id', 'import_id', 'line', 'product_id', 'survey_id']
    || ${["invoices", "subscriptions", "opportunities"].includes(kind) ? "jsonb_build_object('product', (SELECT code FROM products WHERE id = f.product_id))" : "'{}'"} AS cells
FROM ${table} f LEFT JOIN imports i ON i.id = f.import_id
WHERE ${isNobodys ? "f.account_id IS NULL AND $1::int IS NOT NULL" : "f.account_id = $1"} AND ${where}
ORDER BY ${at}, f.id LIMIT ${MOST_ROWS + 1}`;
}
