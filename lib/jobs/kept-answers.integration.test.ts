import { expect, it, vi } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { evaluate } from "../metrics/evaluate";
import { loadRandomFacts } from "../metrics/random-facts.fixture";
import { sendJob } from "./send";
import { startWorker } from "./worker";

vi.mock("../metrics/kept/limits", async (original) => ({
  ...(await original<typeof import("../metrics/kept/limits")>()),
  limits: { keep: 0, giveOld: 0 },
}));

withTestDatabase();

it("makes answers anew in the background", async () => {
  await loadRandomFacts(2024_74, "contract");
  const scope = mintScope({ kind: "all" });
  const bounds = { grain: "quarter", from: "2023-01-01", to: "2024-05-01" } as const;
  const ask = (live?: true) => evaluate({ metric: "survival", ...bounds, scope, live });
  const before = await ask();
  const pool = await getPool();
  await pool.query("UPDATE subscriptions SET end_date = '2023-05-05' WHERE start_date < '2023-04-01' AND id % 2 = 0");
  expect(await ask()).toMatchObject({ stale: true, rows: before.rows });
  const worker = await startWorker(() => {});
  // More than once, as the worker's upkeep refreshes the rollups meanwhile.
  const made = async () => {
    await sendJob("kept-answers", {});
    expect(await ask()).toMatchObject({ stale: false });
  };
  await vi.waitFor(made, { timeout: 30_000, interval: 500 });
  await worker.stop();
  const after = await ask();
  expect(after.rows).toEqual((await ask(true)).rows);
  expect(after.rows).not.toEqual(before.rows);
});
