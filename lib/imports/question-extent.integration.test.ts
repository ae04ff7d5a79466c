import { expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { evaluate } from "../metrics/evaluate";
import { importRows, NOW } from "./import.fixture";
import { undoImport } from "./undo";

withTestDatabase();

async function extents(): Promise<string[]> {
  const { rows } = await (await getPool()).query("SELECT * FROM fact_extent ORDER BY kind");
  return rows.map(({ kind, first_day, last_day }) => `${kind} ${first_day} ${last_day}`);
}

async function completeMonths(metric: string): Promise<string[]> {
  const request = { metric, grain: "month", from: "2024-01-01", to: "2024-04-01" } as const;
  const { rows } = await evaluate({ ...request, scope: mintScope({ kind: "all" }) }, NOW);
  return rows.filter(({ complete }) => complete).map(({ period }) => period.slice(0, 7));
}

it("knows each question of a survey as far as it was answered, also after undo", async () => {
  await importRows(
    "survey-answers",
    ["account,date,question,score", "A,2024-01-31,csat,4", "A,2024-02-29,csat,", "A,2024-03-31,nps,9"],
    { createAccounts: true },
  );
  const before = [
    "survey-answers 2024-01-31 2024-03-31",
    "survey-answers:csat 2024-01-31 2024-01-31",
    "survey-answers:nps 2024-03-31 2024-03-31",
  ];
  expect(await extents()).toEqual(before);
  expect(await completeMonths("csat")).toEqual(["2024-01"]);
  expect(await completeMonths("nps")).toEqual(["2024-01", "2024-02", "2024-03"]);

  const later = await importRows("survey-answers", [
    "account,date,question,score",
    "A,2024-04-30,csat,5",
    "A,2024-04-30,ces,5",
  ]);
  expect(await completeMonths("csat")).toEqual(["2024-01", "2024-02", "2024-03", "2024-04"]);
  expect(await completeMonths("nps")).toEqual(["2024-01", "2024-02", "2024-03"]);
  expect(await extents()).toContain("survey-answers:ces 2024-04-30 2024-04-30");
  await undoImport(later.importId ?? 0, { now: NOW, by: { userId: null, email: "cli" } });
  expect(await extents()).toEqual(before);
});
