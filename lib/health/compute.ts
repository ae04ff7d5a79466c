import type { ClientBase, Pool } from "pg";
import { z } from "zod";
import { inTransaction, queryRows } from "../database/query";
import type { HealthInputs } from "../metrics/account/health-parts/component";
import { type HealthScore, scoreHealth } from "../metrics/account/health-score";
import { rolledUpWith } from "../rollups/rules";
import { HEALTH_INPUTS } from "./inputs-sql";
import { monthsHeld } from "./months-held";
import { newestModel } from "./newest-model";
import { weightsOf } from "./weights-of";

/** So many rows are read, scored and written at once: enough for set operations, few enough for little memory. */
const ROWS_PER_STEP = 30_000;
/** Computing excludes itself, since each writes the same rows; the number is arbitrary. */
const HEALTH_LOCK = 711_0021;

const number = z.number().nullable();
const inputsRow = z.object({
  accountId: z.number().int(),
  month: z.iso.date(),
  segment: z.string(),
  npsMean: number,
  visitsLast: number,
  visitsBefore: number,
  spend: number,
  wallet: number,
  silenceDays: number,
  rhythmDays: number,
  ticketDays: number,
  contractDays: number,
} satisfies Record<keyof HealthInputs | "accountId" | "month" | "segment", z.ZodType>);

export interface HealthComputed {
  version: number;
  months: number;
  /** Scores of an account and month, those without anything known among them. */
  rows: number;
}

export interface ComputeOptions {
  /** The clock: the month that goes on is scored as of now. */
  now: Date;
  /** Every month, or those without scores and the last two, of which more may have become known since. */
  months: "all" | "new";
  /** Told after each step how many are done, and of how many. */
  onProgress?: (progress: { done: number; total: number }) => void;
}

/**
 * Scores all accounts at the ends of the months that the rollups hold, by the newest version of the model; the scores of
 * older versions stay. All of it becomes visible at once. Makes version 1 where there is no model.
 */
export async function computeHealth(pool: Pool, { now, ...options }: ComputeOptions): Promise<HealthComputed> {
  return inTransaction(pool, async (connection) => {
    await connection.query("SELECT pg_advisory_xact_lock($1)", [HEALTH_LOCK]);
    const { version, weights } = await newestModel(connection);
    const held = await monthsHeld(connection);
    const timeZone = (await rolledUpWith(connection))?.timeZone ?? "UTC";
    await connection.query("DELETE FROM account_health WHERE NOT month = ANY($1::date[])", [held]);
    const months = options.months === "all" ? held : await newMonths(connection, version, held);
    if (months.length === 0) return { version, months: 0, rows: 0 };
    await connection.query("SET LOCAL work_mem = '128MB'");
    const chunks = await chunksOfAccounts(connection, Math.max(50, Math.floor(ROWS_PER_STEP / months.length)));
    let rows = 0;
    for (const [index, { first, last }] of chunks.entries()) {
      const inputs = await queryRows(connection, inputsRow, HEALTH_INPUTS, [first, last, months, now, timeZone]);
      const scored = inputs.map(({ segment, accountId, month, ...known }) => ({
        accountId,
        month,
        ...scoreHealth(known, weightsOf(weights, segment)),
      }));
      await writeScores(connection, { version, months, first, last }, scored);
      rows += scored.length;
      options.onProgress?.({ done: index + 1, total: chunks.length });
    }
    return { version, months: months.length, rows };
  });
}

async function newMonths(connection: ClientBase, version: number, held: readonly string[]): Promise<string[]> {
  const found = await queryRows(
    connection,
    z.object({ month: z.iso.date() }),
    `SELECT month FROM unnest($1::date[]) AS m(month)
      WHERE NOT EXISTS (SELECT FROM account_health h WHERE h.month = m.month AND h.version = $2) ORDER BY month`,
    [held, version],
  );
  return [...new Set([...found.map(({ month }) => month), ...held.slice(-2)])];
}

interface Chunk {
  first: number;
  last: number;
}

async function chunksOfAccounts(connection: ClientBase, size: number): Promise<Chunk[]> {
  return queryRows(
    connection,
    z.object({ first: z.number().int(), last: z.number().int() }),
    `SELECT min(account_id) AS first, max(account_id) AS last
       FROM (SELECT account_id, (row_number() OVER (ORDER BY account_id) - 1) / $1::int AS chunk FROM account_profile) p
      GROUP BY chunk ORDER BY chunk`,
    [size],
  );
}

interface Step extends Chunk {
  version: number;
  months: readonly string[];
}

type Scored = { accountId: number; month: string } & HealthScore;

/** Rows that stand as they should are not written again; those of accounts that were not active after all go. */
async function writeScores(connection: ClientBase, step: Step, scored: readonly Scored[]): Promise<void> {
  const { version, months, first, last } = step;
  const parameters = [
    version,
    scored.map(({ accountId }) => accountId),
    scored.map(({ month }) => month),
    scored.map(({ score }) => score?.toFixed(4) ?? null),
    scored.map(({ parts }) => JSON.stringify(rounded(parts))),
  ];
  await connection.query(
    `INSERT INTO account_health AS h (account_id, month, version, score, parts)
     SELECT account_id, month, $1, score, parts
     FROM unnest($2::int[], $3::date[], $4::numeric[], $5::jsonb[]) AS s(account_id, month, score, parts)
     ON CONFLICT (account_id, month, version) DO UPDATE SET score = excluded.score, parts = excluded.parts
     WHERE h.score IS DISTINCT FROM excluded.score OR h.parts IS DISTINCT FROM excluded.parts`,
    parameters,
  );
  await connection.query(
    `DELETE FROM account_health h
     WHERE version = $1 AND account_id BETWEEN $4 AND $5 AND month = ANY($6::date[])
       AND (account_id, month) NOT IN (SELECT * FROM unnest($2::int[], $3::date[]))`,
    [...parameters.slice(0, 3), first, last, months],
  );
}

/** As many digits as the column `score` has. */
function rounded(parts: HealthScore["parts"]) {
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  return Object.fromEntries(
    Object.entries(parts).map(([id, { measure, score, weight }]) => [
      id,
      { measure: round(measure), score: round(score), weight: round(weight) },
    ]),
  );
}
