import { z } from "zod";
import { isVisible, ownersOf } from "../accounts/visible";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { RENEWAL_DAYS } from "../metrics/sources/references";
import { willingRow } from "./schema";
import type { Search, SearchChoices, WillingAccount } from "./types";
import { bestFirst, productsHeld, REST, willingSql } from "./willing-sql";

const FOUND = `
  SELECT a.id AS account_id, a.code, a.name AS account, a.segment, a.industry, a.region, r.willing_on, r.holds,
    r.validated_on, r.validated_by, r.expires_on, nps.score AS last_nps, nps.day AS last_nps_on,
    asked.asked_on, asked.prospect, asked.agreed,
    CASE WHEN asked.asked_on + ${REST} > $2::date THEN asked.asked_on + ${REST} END AS free_on
  FROM (${willingSql("$2::date")}) r JOIN accounts a ON a.id = r.account_id
  LEFT JOIN LATERAL (
    SELECT score, (answered_at AT TIME ZONE coalesce((SELECT time_zone FROM setting WHERE id = 1), 'UTC'))::date AS day
    FROM survey_answers s WHERE s.account_id = a.id AND s.question = 'nps' AND s.score IS NOT NULL
    ORDER BY answered_at DESC, id DESC LIMIT 1) nps ON true
  LEFT JOIN LATERAL (
    SELECT asked_on, prospect, agreed FROM reference_requests q WHERE q.account_id = a.id
    ORDER BY asked_on DESC, id DESC LIMIT 1) asked ON true
  WHERE ${isVisible(1)}`;

const COLUMNS = `account_id AS "accountId", code, account, segment, industry, region, willing_on AS "willingOn",
  CASE WHEN holds THEN 'validated' WHEN validated_on IS NULL THEN 'unvalidated' ELSE 'run-out' END AS standing,
  validated_on AS "validatedOn", validated_by AS "validatedBy", expires_on AS "expiresOn",
  expires_on - $2::date AS "daysLeft", last_nps AS "lastNps", last_nps_on AS "lastNpsOn", asked_on AS "askedOn",
  prospect, agreed, free_on AS "freeOn"`;

/** The willing accounts of the scope that fit, best first, those that are left in peace for now at the end. `today` is a day. */
export async function findReferences(
  search: Search,
  { scope, today, limit }: { scope: AccountScope; today: string; limit: number },
): Promise<{ total: number; accounts: WillingAccount[] }> {
  const rows = await queryRows(
    await getPool(),
    willingRow.and(z.object({ all: z.coerce.number() })),
    `SELECT ${COLUMNS}, count(*) OVER () AS all FROM (${FOUND}
       AND ($3::text IS NULL OR a.segment = $3) AND ($4::text IS NULL OR a.industry = $4)
       AND ($5::text IS NULL OR a.region = $5) AND ($6::text IS NULL OR EXISTS (
         SELECT FROM products x WHERE x.code = $6 AND x.id IN (${productsHeld("$2::date")})))) found
     ORDER BY ${bestFirst("$2::date")} LIMIT $7`,
    [ownersOf(scope), today, search.segment, search.industry, search.region, search.product, limit],
  );
  return { total: rows[0]?.all ?? 0, accounts: rows.map(({ all: _, ...account }) => account) };
}

/** One account as it stands among the references today; null where it is not willing, or out of scope. */
export async function getWilling(
  accountId: number,
  { scope, today }: { scope: AccountScope; today: string },
): Promise<WillingAccount | null> {
  const [found] = await queryRows(
    await getPool(),
    willingRow,
    `SELECT ${COLUMNS} FROM (${FOUND} AND a.id = $3) found`,
    [ownersOf(scope), today, accountId],
  );
  return found ?? null;
}

/** Validations that run out within the time that renewing one takes, or have run out and were not renewed; the nearest end first. */
export async function listRunningOut({
  scope,
  today,
  limit,
}: {
  scope: AccountScope;
  today: string;
  limit: number;
}): Promise<WillingAccount[]> {
  return queryRows(
    await getPool(),
    willingRow,
    `SELECT ${COLUMNS} FROM (${FOUND}) found WHERE expires_on - $2::date < ${RENEWAL_DAYS}
     ORDER BY abs(expires_on - $2::date), account LIMIT $3`,
    [ownersOf(scope), today, limit],
  );
}

const choiceRow = z.object({
  of: z.enum(["segment", "industry", "region", "product"]),
  value: z.string(),
  name: z.string(),
});

/** What the willing accounts of the scope can be told apart by. */
export async function listSearchChoices({
  scope,
  today,
}: {
  scope: AccountScope;
  today: string;
}): Promise<SearchChoices> {
  const rows = await queryRows(
    await getPool(),
    choiceRow,
    `WITH willing AS MATERIALIZED (
       SELECT a.id, a.segment, a.industry, a.region FROM accounts a
       WHERE a.id IN (SELECT account_id FROM (${willingSql("$2::date")}) r) AND ${isVisible(1)})
     SELECT DISTINCT d.of, d.value, d.value AS name FROM willing w
       CROSS JOIN LATERAL (VALUES ('segment', w.segment), ('industry', w.industry), ('region', w.region)) d(of, value)
      WHERE d.value IS NOT NULL
     UNION ALL SELECT 'product', x.code, x.name FROM products x
      WHERE x.id IN (SELECT held.product_id FROM willing a CROSS JOIN LATERAL (${productsHeld("$2::date")}) held)`,
    [ownersOf(scope), today],
  );
  const of = (kind: z.infer<typeof choiceRow>["of"]) =>
    rows.filter((row) => row.of === kind).sort((a, b) => a.name.localeCompare(b.name));
  const values = (kind: z.infer<typeof choiceRow>["of"]) => of(kind).map(({ value }) => value);
  const products = of("product").map(({ value, name }) => ({ code: value, name }));
  return { segments: values("segment"), industries: values("industry"), regions: values("region"), products };
}
