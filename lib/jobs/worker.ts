import type { PoolClient } from "pg";
import type PgBoss from "pg-boss";
import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { WEBHOOKS_DUE } from "../webhooks/announce";
import { getBoss } from "./boss";
import { doJob } from "./handlers";
import { JOB_NAMES, type JobName, WAKE_CHANNEL } from "./names";
import { sendJob } from "./send";
import { watchFacts } from "./watch-facts";
import { watchFolders } from "./watch-folders";
import { watchWebhooks } from "./watch-webhooks";

/** Only Lealta's, and arbitrary: whoever holds it works the jobs, and it ends with its connection. */
const WORKER_LOCK = 711_0011;
const UPKEEP_MS = 3_600_000;
const POLL_SECONDS = 5;
/** Less than the supervisor waits for this process to end. */
const FINISH_MS = 2_000;

/**
 * Works the jobs until `stop` is called. One worker at a time for a database: a second one waits for the first to
 * end. So what stands as being worked on at the start was left by a worker that died, and is tried again at once.
 * `onLost` is called when the connection that proves this breaks; the process should end and be started anew.
 */
export async function startWorker(onLost: () => void): Promise<{ stop(): Promise<void> }> {
  const boss = await getBoss();
  const connection = await (await getPool()).connect();
  connection.on("error", onLost);
  await connection.query("SELECT pg_advisory_lock($1)", [WORKER_LOCK]);
  await retryAbandoned(connection, boss);
  const workers = new Map<string, string>();
  for (const name of JOB_NAMES) {
    const options = { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1 };
    workers.set(name, await boss.work(name, options, (jobs) => doAll(name, jobs)));
  }
  connection.on("notification", ({ payload }) => {
    const worker = workers.get(payload ?? "");
    if (worker) boss.notifyWorker(worker);
    // Told by the database at the commit that made it so, whoever committed.
    if (payload === WEBHOOKS_DUE) void sendJob("webhooks", {}).catch(() => {});
  });
  await connection.query(`LISTEN ${WAKE_CHANNEL}`);
  const upkeep = async () => {
    await sendJob("upkeep", {});
    await boss.maintain();
  };
  const quietly = () => void upkeep().catch((error: Error) => console.error(`upkeep: ${error.message}`));
  quietly();
  const timer = setInterval(quietly, UPKEEP_MS);
  const watches = [watchFacts(), watchFolders(), watchWebhooks()];
  return {
    async stop() {
      clearInterval(timer);
      for (const watch of watches) watch.stop();
      connection.removeListener("error", onLost);
      // A short job ends well; a long one is given back, to be tried again by the next worker.
      await boss.stop({ graceful: true, timeout: FINISH_MS });
      connection.release(true);
    },
  };
}

async function doAll(name: JobName, jobs: PgBoss.Job<unknown>[]): Promise<void> {
  for (const { data } of jobs) await doJob(name, data);
}

/** Hands back jobs whose worker died, to be tried again as often as their queue allows. */
async function retryAbandoned(connection: PoolClient, boss: PgBoss): Promise<void> {
  const abandoned = await queryRows(
    connection,
    z.object({ id: z.string(), name: z.string() }),
    "SELECT id::text, name FROM pgboss.job WHERE state = 'active' AND name = ANY($1)",
    [JOB_NAMES],
  );
  for (const { id, name } of abandoned) await boss.fail(name, id, { message: "the worker ended" });
}
