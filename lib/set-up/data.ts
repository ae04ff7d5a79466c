import type { Pool } from "pg";
import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { MONEY_KINDS } from "../imports/kinds/all";
import { KIND_IDS } from "../imports/kinds/declaration";
import { latestJob } from "../jobs/send";

/** Whether anything has come in: any account at all. */
export async function hasAccounts(connection: Queryable): Promise<boolean> {
  const [row] = await queryRows(
    connection,
    z.object({ present: z.boolean() }),
    "SELECT EXISTS (SELECT FROM accounts) AS present",
  );
  return row?.present ?? false;
}

/** How many files the demo company comes in: one of each kind, but it has only one currency. */
export const DEMO_FILES = KIND_IDS.filter((kind) => kind !== "exchange-rates").length;

export type FirstData =
  /** none: nothing yet; failed: the demo company could not be made, or not to its end; present: there is data. */
  | { state: "none" | "failed" | "present" }
  /** The demo company is under way: so many of its files are in. */
  | { state: "making"; files: number; of: number };

/** How far the first data are. The job counts before the accounts do, which appear while it still works. */
export async function getFirstData(pool: Pool): Promise<FirstData> {
  const job = await latestJob("seed-demo");
  if (job && ["created", "retry", "active"].includes(job.state)) {
    return { state: "making", files: await countImports(pool), of: DEMO_FILES };
  }
  // What came in after it failed is somebody's own; what came in before is what the job left half made.
  const failedAt = job?.state === "failed" ? (job.completedOn ?? job.createdOn) : null;
  if (failedAt && (await countImports(pool, failedAt)) === 0) return { state: "failed" };
  return { state: (await hasAccounts(pool)) ? "present" : "none" };
}

/** How many imports have been committed, however they came; after an instant where one is given. */
async function countImports(connection: Queryable, since: Date | null = null): Promise<number> {
  const [row] = await queryRows(
    connection,
    z.object({ count: z.number() }),
    `SELECT count(*)::int AS count FROM imports
      WHERE status = 'committed' AND ($1::timestamptz IS NULL OR finished_at > $1)`,
    [since],
  );
  return row?.count ?? 0;
}

/** Whether amounts or exchange rates are stored, which fix the organisation's currency. */
export async function hasMoney(connection: Queryable): Promise<boolean> {
  const tables = ["exchange_rates", ...MONEY_KINDS.map(({ table }) => table)];
  const [row] = await queryRows(
    connection,
    z.object({ found: z.boolean() }),
    `SELECT ${tables.map((table) => `EXISTS (SELECT FROM ${table})`).join(" OR ")} AS found`,
  );
  return row?.found ?? false;
}
