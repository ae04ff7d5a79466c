import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { getBoss } from "./boss";
import { latestJob, sendJob } from "./send";
import { startWorker } from "./worker";

withTestDatabase();

async function untilDone(): Promise<string | undefined> {
  for (let tries = 0; tries < 150; tries++) {
    const job = await latestJob("rollup-refresh");
    if (job?.state === "completed" || job?.state === "failed") return job.state;
    await sleep(100);
  }
  return (await latestJob("rollup-refresh"))?.state;
}

it("lets one waiting job stand for all that ask for the same, and does it", async () => {
  expect(await latestJob("rollup-refresh")).toBeNull();
  expect(await sendJob("rollup-refresh", {})).toMatch(/^[0-9a-f-]{36}$/);
  expect(await sendJob("rollup-refresh", {})).toBeNull();
  const worker = await startWorker(() => {});
  expect(await untilDone()).toBe("completed");
  await worker.stop();
  const { rows } = await (await getPool()).query("SELECT refreshed_at IS NOT NULL AS done FROM rollup_state");
  expect(rows).toEqual([{ done: true }]);
});

it("does again what a worker was at when it was killed", async () => {
  Reflect.deleteProperty(globalThis, "lealtaBoss");
  await sendJob("rollup-refresh", {});
  // What a worker that was killed leaves: a job it fetched and never reported on.
  const [job] = await (await getBoss()).fetch("rollup-refresh");
  expect(job).toBeDefined();
  expect((await latestJob("rollup-refresh"))?.state).toBe("active");
  const worker = await startWorker(() => {});
  expect(await untilDone()).toBe("completed");
  await worker.stop();
});
