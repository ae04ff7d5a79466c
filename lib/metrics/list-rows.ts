import { z } from "zod";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { rolledUpWith } from "../rollups/rules";
import { getDefinition, getMetric } from "./catalogue";
import { byDefinitionInUse } from "./definition-in-use";
import type { FactRow } from "./drill-down";
import { factsSql, MOST_ROWS, type RowKind } from "./facts-sql";
import { reachedDays } from "./reached-days";
import type { MetricDeclaration } from "./types";
import { NO_ACCOUNT } from "./unlisted";

export interface RowsRequest {
  metric: string;
  /** The one that the organisation uses unless told otherwise. */
  definition?: string;
  /** NO_ACCOUNT: what belongs to none, which only readers of everything are shown. */
  accountId: number;
  /** Half-open range of days from and to the first of a month, "YYYY-MM-DD". */
  from: string;
  until: string;
  scope: AccountScope;
}

export interface RowList {
  /** Oldest first, at most a thousand. */
  rows: FactRow[];
  /** There are more than these. */
  cut: boolean;
}

/** A list of words is told as one text, and yes and no by their words. */
const cell = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.boolean().transform(String),
  z.array(z.unknown()).transform((values) => values.join(", ")),
]);

const row = z.object({
  id: z.string(),
  at: z.string(),
  cells: z.record(z.string(), cell),
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
  const definition = getDefinition(metric, (await byDefinitionInUse(request)).definition);
  const kinds = relevantKinds(metric, activeRule);
  const read = async (kind: RowKind, purchaseDays = 0) => {
    const days = reachedDays(request, definition.reach?.[kind], rules?.horizon ?? null);
    const rows = await queryRows(pool, row, factsSql(kind, request.accountId === NO_ACCOUNT), [
      request.accountId,
      days.from,
      days.until,
      timeZone,
      ...(kind === "survey-answers" ? [metric.question ?? null] : []),
      ...(kind === "invoices" ? [purchaseDays] : []),
      ...(kind === "opportunities" ? [definition.outcomes ?? null] : []),
    ]);
    return rows.map((fact): FactRow => ({ kind, ...fact }));
  };
  // Under the rule "purchase", what made a customer active at the start was bought before it. Where invoices are added up, older
  // ones are no part of the sum: they are shown of an account of which there is nothing else, to say why it counts.
  const isBought = metric.usesActiveRule && activeRule === "purchase";
  const isSum = metric.needs?.includes("invoices") ?? false;
  const bought = rules?.purchaseDays ?? 0;
  const lists = await Promise.all(kinds.map((kind) => read(kind, isBought && !isSum ? bought : 0)));
  const found = lists.flat();
  const rows = found.length === 0 && isBought && isSum ? await read("invoices", bought) : found;
  rows.sort((a, b) => (a.at < b.at ? -1 : 1));
  return { rows: rows.slice(0, MOST_ROWS), cut: rows.length > MOST_ROWS };
}

/** Being active rests on contracts or on purchases, as the organisation's rule says; the others are listed where they are needed. */
function relevantKinds(metric: MetricDeclaration, activeRule: "contract" | "purchase"): readonly RowKind[] {
  const facts = metric.facts.filter((kind) => kind !== "acquisition-spend");
  if (!metric.usesActiveRule) return facts;
  const life: RowKind = activeRule === "contract" ? "subscriptions" : "invoices";
  const isListed = (kind: RowKind) => (kind !== "subscriptions" && kind !== "invoices") || metric.needs?.includes(kind);
  return [...new Set<RowKind>([life, ...facts.filter(isListed)])];
}

/**
 * Throws `account-unknown` for an account that does not exist or lies outside the scope. Two tables name the owner, and may differ until
 * the next refresh: both must let the reader in (lib/auth/scope.ts).
 */
export async function assertInScope({ accountId, scope }: Pick<RowsRequest, "accountId" | "scope">): Promise<void> {
  if (accountId === NO_ACCOUNT && scope.kind === "all") return;
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
