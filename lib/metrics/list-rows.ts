import { z } from "zod";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { rolledUpWith } from "../rollups/rules";
import { getMetric } from "./catalogue";
import type { FactRow } from "./drill-down";
import type { FactKind, MetricDeclaration } from "./types";

export interface RowsRequest {
  metric: string;
  accountId: number;
  /** Half-open range of days, "YYYY-MM-DD". */
  from: string;
  until: string;
  scope: AccountScope;
}

/** Nobody reads more rows of one account at once; one more is asked for, to know whether there are more. */
const MOST_ROWS = 1_000;

export interface RowList {
  /** Oldest first, at most a thousand. */
  rows: FactRow[];
  /** There are more than these. */
  cut: boolean;
}

const row = z.object({
  id: z.string(),
  at: z.string(),
  cells: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  importId: z.number().int().nullable(),
  fileName: z.string().nullable(),
  line: z.number().int().nullable(),
});

/**
 * The rows of one account that a figure of a period rests on, oldest first, each with the file and line it came from.
 * Throws `account-unknown` for an account that does not exist or lies outside the scope: the two look alike on purpose.
 */
export async function listRows(request: RowsRequest): Promise<RowList> {
  const metric = getMetric(request.metric);
  const pool = await getPool();
  await assertInScope(request);
  const rules = await rolledUpWith(pool);
  const timeZone = rules?.timeZone ?? "UTC";
  const activeRule = rules?.activeRule ?? "purchase";
  const kinds = relevantKinds(metric, activeRule);
  const lists = await Promise.all(
    kinds.map(async (kind) => {
      // Under the rule "purchase", what made a customer active at the start was bought before it.
      const looksBack = metric.usesActiveRule && activeRule === "purchase" && kind === "invoices";
      const before = looksBack ? (rules?.purchaseDays ?? 0) : 0;
      const rows = await queryRows(pool, row, factsSql(kind), [
        request.accountId,
        request.from,
        request.until,
        timeZone,
        ...(kind === "survey-answers" ? [metric.question ?? null] : []),
        ...(kind === "invoices" ? [before] : []),
      ]);
      return rows.map((fact): FactRow => ({ kind, ...fact }));
    }),
  );
  const rows = lists.flat().sort((a, b) => (a.at < b.at ? -1 : 1));
  return { rows: rows.slice(0, MOST_ROWS), cut: rows.length > MOST_ROWS };
}

/** A figure about being active rests on contracts or on purchases, as the organisation's rule says. */
function relevantKinds(metric: MetricDeclaration, activeRule: "contract" | "purchase"): readonly RowKind[] {
  const facts = metric.facts.filter((kind) => kind !== "acquisition-spend");
  if (!metric.usesActiveRule) return facts;
  const life: RowKind = activeRule === "contract" ? "subscriptions" : "invoices";
  const others = facts.filter((kind) => kind !== "subscriptions" && kind !== "invoices");
  const isRevenue = metric.unit === "money";
  return [...new Set<RowKind>([life, ...others, ...(isRevenue ? (["invoices"] as const) : [])])];
}

const DAY = "$2::date AND";
const instants = (column: string) =>
  `f.${column} >= $2::date::timestamp AT TIME ZONE $4::text AND f.${column} < $3::date::timestamp AT TIME ZONE $4::text`;

/** What stands at the end of the period, whenever it began. */
const knownBy = (day: string) => `${day} < $3::date AND $2::date IS NOT NULL AND $4::text IS NOT NULL`;

/** Spend on acquisition belongs to no account. */
type RowKind = Exclude<FactKind, "acquisition-spend">;

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
    where: `coalesce(f.closed_on >= ${DAY} true, true) AND ${knownBy("coalesce(f.opened_on, f.closed_on)")}`,
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

function factsSql(kind: RowKind): string {
  const { table, at, where } = FACTS[kind];
  return `
SELECT f.id::text AS id, to_jsonb(${at}) #>> '{}' AS at, f.import_id AS "importId", i.file_name AS "fileName", f.line,
  to_jsonb(f) - ARRAY['account_id', 'id', 'import_id', 'line', 'product_id', 'survey_id']
    || ${["invoices", "subscriptions", "opportunities"].includes(kind) ? "jsonb_build_object('product', (SELECT code FROM products WHERE id = f.product_id))" : "'{}'"} AS cells
FROM ${table} f LEFT JOIN imports i ON i.id = f.import_id
WHERE f.account_id = $1 AND ${where}
ORDER BY ${at}, f.id LIMIT ${MOST_ROWS + 1}`;
}

/** Two tables name the owner, and may differ until the next refresh: both must let the reader in (lib/auth/scope.ts). */
async function assertInScope({ accountId, scope }: RowsRequest): Promise<void> {
  const found = await queryRows(
    await getPool(),
    z.object({ owner: z.string().nullable(), ownerOfFigures: z.string().nullable() }),
    `SELECT a.owner, p.owner AS "ownerOfFigures" FROM accounts a LEFT JOIN account_profile p ON p.account_id = a.id
      WHERE a.id = $1`,
    [accountId],
  );
  const account = found[0];
  const isOwn = (owner: string | null) => scope.kind === "all" || scope.owners.includes(owner ?? "");
  if (!account || !isOwn(account.owner) || !isOwn(account.ownerOfFigures))
    throw new AppError("account-unknown", { account: accountId });
}
