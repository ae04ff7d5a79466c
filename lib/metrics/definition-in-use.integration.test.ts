import { beforeAll, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { importRows } from "../imports/import.fixture";
import { setSegmentOrder, setUsualDefinitions } from "../settings/change-part";
import { answerAccounts } from "./asked/accounts";
import { cohortGrid } from "./cohorts/cohort-grid";
import { dimensionValues } from "./dimension-values";
import { evaluate } from "./evaluate";
import { explain } from "./explain";
import { readStanding } from "./kept/store";

withTestDatabase();

const NOW = new Date("2026-03-15T12:00:00Z");
const actor = { userId: null, email: "ana@example.com" };
const scope = mintScope({ kind: "all" });
const january = { metric: "nps", grain: "month", from: "2024-01-01", to: "2024-01-01", scope } as const;

beforeAll(async () => {
  await importRows("accounts", ["code,segment", "A,Small", "B,Large", "C,Medium", "D,"]);
  await importRows("survey-answers", [
    "account,contact,date,question,score",
    // Ana is asked twice, so that answers and people differ: answers 10, 0, 10; last answer of each person 0, 10.
    "A,ana@a.example,2024-01-05,nps,10",
    "A,ana@a.example,2024-01-20,nps,0",
    "B,bo@b.example,2024-01-20,nps,10",
  ]);
  await importRows("invoices", ["account,date,amount", ...["A", "B", "C", "D"].map((code) => `${code},2024-01-05,10`)]);
});

it("uses the organisation's definition where nothing is asked for, and names it in each answer", async () => {
  const pool = await getPool();
  const shown = async (definition?: string) => {
    const { definition: by, rows } = await evaluate({ ...january, definition }, NOW);
    return [by, Math.round(rows[0]?.value ?? Number.NaN)];
  };
  // (2 − 1) / 3 of the answers, (1 − 1) / 2 of the people.
  expect(await shown()).toEqual(["standard", 33]);
  const before = await readStanding(NOW);
  await setUsualDefinitions(pool, { nps: "last-per-contact" }, actor, NOW);
  expect((await readStanding(NOW)).version).not.toBe(before.version);
  expect(await shown()).toEqual(["last-per-contact", 0]);
  expect(await shown("standard")).toEqual(["standard", 33]);
  expect((await explain(january, NOW)).evaluation.definition).toBe("last-per-contact");
  expect((await answerAccounts(january, {})).definition).toBe("last-per-contact");
  // One that is no more does not take everything down with it.
  await pool.query(`UPDATE setting SET definitions = '{"nps": "gone", "no-such": "standard"}'`);
  expect(await shown()).toEqual(["standard", 33]);
});

it("lists segments in the organisation's order: in figures, cohorts and menus", async () => {
  const groups = async () =>
    (await evaluate({ ...january, metric: "revenue", by: "segment" }, NOW)).rows.map((row) => row.group);
  const grid = () => cohortGrid({ by: "segment", cell: "active", from: "2024-01-01", to: "2024-03-01", scope }, NOW);
  const cohorts = async () => (await grid()).rows.map(({ cohort }) => cohort);
  expect(await cohorts()).toEqual(["Large", "Medium", "Small", ""]);
  await setSegmentOrder(await getPool(), ["Small", "Medium"], actor, NOW);
  const expected = ["Small", "Medium", "Large", ""];
  expect(await groups()).toEqual(expected);
  expect(await cohorts()).toEqual(expected);
  expect((await dimensionValues(scope)).segment).toEqual(expected);
});
