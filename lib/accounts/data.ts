import { z } from "zod";
import { getPool } from "../database/pool";
import { type Queryable, queryRows } from "../database/query";
import { accountConditions, LISTED } from "./filter-sql";
import { afterSql, orderSql, orderValue } from "./order-sql";
import { accountLine } from "./schema";
import type { AccountCursor, AccountLine, AccountsQuestion } from "./types";

/** SQL of what a line shows, over `LISTED`. */
export const LINE_COLUMNS = `
  a.id AS "accountId", a.code, a.name, nullif(a.segment, '') AS segment, nullif(a.industry, '') AS industry,
  nullif(a.region, '') AS region, nullif(a.plan, '') AS plan, nullif(a.owner, '') AS owner,
  (SELECT u.name FROM users u WHERE u.email = lower(a.owner) OR u.owner_alias = a.owner ORDER BY u.id LIMIT 1) AS "ownerName",
  nullif(a.channel, '') AS channel, s.health, s.health - s.health_before AS trend, s.last_nps AS "lastNps",
  s.last_nps_at AS "lastNpsAt", s.share_of_wallet AS "shareOfWallet", trim_scale(s.mrr)::text AS mrr,
  s.contract_end AS "contractEnd", coalesce(f.open, 0) AS "followUps",
  (s.last_contact_at AT TIME ZONE coalesce((SELECT time_zone FROM setting), 'UTC'))::date AS "lastContactOn",
  coalesce(s.active, false) AS active`;

const listedRow = accountLine.extend({ place: z.string().nullable() });

/**
 * Accounts in their order, from the place that was read last; with where the next page begins, null at the end. The place is found
 * by its value and not by counting, so that the last page costs what the first one does. What is shown is read of those alone that
 * are shown.
 */
export async function listAccountLines(
  question: AccountsQuestion,
  { after, limit }: { after: AccountCursor | null; limit: number },
): Promise<{ accounts: AccountLine[]; next: AccountCursor | null }> {
  const { order } = question;
  const where = accountConditions(question);
  const beyond = after ? afterSql(order, after, where.parameters.length + 1) : { sql: "true", parameters: [] };
  const rows = await queryRows(
    await getPool(),
    listedRow,
    `SELECT ${LINE_COLUMNS}, top.value::text AS place
     FROM (
       SELECT a.id, ${orderValue(order)} AS value ${LISTED} WHERE ${where.sql} AND ${beyond.sql}
       ORDER BY ${orderSql(order)} LIMIT ${Math.trunc(limit) + 1}) top
     JOIN accounts a ON a.id = top.id
     LEFT JOIN account_standing s ON s.account_id = a.id
     LEFT JOIN LATERAL (
       SELECT count(*) AS open FROM follow_ups WHERE account_id = a.id AND closed_at IS NULL) f ON true
     ORDER BY top.value ${order.down ? "DESC" : "ASC"} NULLS LAST, a.id`,
    [...where.parameters, ...beyond.parameters],
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    accounts: shown.map(({ place: _, ...line }) => line),
    next: rows.length > limit && last ? { value: last.place, id: last.accountId } : null,
  };
}

/** How many accounts the filters let through. */
export async function countAccounts(question: Omit<AccountsQuestion, "order">): Promise<number> {
  const where = accountConditions(question);
  const [row] = await queryRows(
    await getPool(),
    z.object({ total: z.coerce.number() }),
    `SELECT count(*) AS total ${LISTED} WHERE ${where.sql}`,
    where.parameters,
  );
  return row?.total ?? 0;
}

/** The ids of the accounts that the filters let through, at most `limit`. */
export async function listAccountIds(
  connection: Queryable,
  question: Omit<AccountsQuestion, "order">,
  limit: number,
): Promise<number[]> {
  const where = accountConditions(question);
  const rows = await queryRows(
    connection,
    z.object({ id: z.number().int() }),
    `SELECT a.id ${LISTED} WHERE ${where.sql} ORDER BY a.id LIMIT ${Math.trunc(limit)}`,
    where.parameters,
  );
  return rows.map(({ id }) => id);
}
