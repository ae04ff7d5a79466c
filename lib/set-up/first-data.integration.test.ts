import { expect, it } from "vitest";
import { demoFiles } from "../../prisma/seed/files";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { importRows } from "../imports/import.fixture";
import { sendJob } from "../jobs/send";
import { DEMO_FILES, getFirstData } from "./data";

withTestDatabase();

const state = async () => (await getFirstData(await getPool())).state;

it("counts the files of the demo company", () => {
  expect(demoFiles(new Date("2026-03-15T12:00:00Z"))).toHaveLength(DEMO_FILES);
});

it("tells a demo company that failed half-way from one that is there, until somebody's own data come in", async () => {
  const pool = await getPool();
  expect(await state()).toBe("none");
  await sendJob("seed-demo", {});
  expect(await getFirstData(pool)).toEqual({ state: "making", files: 0, of: DEMO_FILES });
  await importRows("accounts", ["account,name", "A,Half"]);
  expect(await getFirstData(pool)).toMatchObject({ state: "making", files: 1 });
  await pool.query("UPDATE pgboss.job SET state = 'failed', completed_on = clock_timestamp() WHERE name = 'seed-demo'");
  expect(await state()).toBe("failed");
  await importRows("accounts", ["account,name", "B,Own"]);
  expect(await state()).toBe("present");
});
