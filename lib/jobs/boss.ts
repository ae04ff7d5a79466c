import PgBoss from "pg-boss";
import { getPool } from "../database/pool";
import { COLLAPSED, JOB_NAMES } from "./names";

const kept = globalThis as unknown as { lealtaBoss?: Promise<PgBoss> };

/** pg-boss refuses more than 24 hours; a job that takes longer than this is given up and tried again. */
const EXPIRE_HOURS = 23;

/**
 * The process's access to the job queue, in the database's schema `pgboss`, which is made or brought up to date at the
 * first call. Works no jobs by itself.
 */
export function getBoss(): Promise<PgBoss> {
  if (!kept.lealtaBoss) {
    const opening = openBoss();
    kept.lealtaBoss = opening;
    opening.catch(() => {
      kept.lealtaBoss = undefined;
    });
  }
  return kept.lealtaBoss;
}

async function openBoss(): Promise<PgBoss> {
  const boss = new PgBoss({
    // Asked for at each statement, because tests and restarts change the pool.
    db: { executeSql: async (text, values) => (await getPool()).query(text, values) },
    supervise: false,
    schedule: false,
  });
  // Without a listener an error of the background work would end the process; the work is tried again anyway.
  boss.on("error", (error) => console.error(`job queue: ${error.message}`));
  await boss.start();
  const present = new Set((await boss.getQueues()).map((queue) => queue.name));
  for (const name of JOB_NAMES.filter((each) => !present.has(each))) {
    await boss.createQueue(name, {
      name,
      policy: COLLAPSED.has(name) ? "short" : "standard",
      retryLimit: 3,
      retryDelay: 5,
      expireInHours: EXPIRE_HOURS,
    });
  }
  return boss;
}
