import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { withTestDatabase } from "../database/testing";
import { loadAllFacts } from "../self-check/all-facts.fixture";
import { isSame } from "../self-check/compare";
import { PLAIN_CHECKS } from "../self-check/plain/all";
import type { PlainCheck } from "../self-check/types";
import { getDefinition, getMetric } from "./catalogue";
import { evaluate } from "./evaluate";
import { type Asked, EVERYTHING, name, toQuestion } from "./plain-sql.fixture";
import { FIRST_MONTH, LAST_MONTH, NOW } from "./random-facts.fixture";
import { requestedPeriods } from "./requested-periods";
import type { FigureRow } from "./types";

/** What no other test holds to the facts by every grain and dimension, and under every choice of accounts. */
const HELD = [
  "nps-drivers/standard",
  "cac-payback/standard",
  "cac-payback/by-invoices",
  "visits/trend",
  "lifetime-value/by-survival",
  "lifetime-value/by-model",
  "expected-purchases/standard",
  "p-alive/standard",
  "projected-retention/standard",
  "projected-retention/monthly-cohorts",
  "projected-retention/geometric",
  "cpi-pairs/standard",
];
const CHECKS = PLAIN_CHECKS.filter(({ metric, definition }) => HELD.includes(`${metric}/${definition}`));
/** Periods and groups of each question; they are asked one by one. */
const MOST_ROWS = 5;

describe.each(["contract", "purchase"] as const)("figures against the facts under the rule %s", (rule) => {
  withTestDatabase();
  const told = new Set<string>();
  beforeAll(() => loadAllFacts(rule === "contract" ? 63 : 64, rule), 120_000);

  it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
    for (const check of CHECKS.filter((each) => isKnownBy(each, asked))) {
      const { metric, definition: id } = check;
      const definition = getDefinition(getMetric(metric), id);
      const ownGroups = "ownGroups" in definition && definition.ownGroups !== undefined;
      const { owners, by, filters = {}, grain } = asked;
      const scope = mintScope(owners ? { kind: "owned", owners } : { kind: "all" });
      const request = { metric, definition: id, grain, by, filters, from: FIRST_MONTH, to: LAST_MONTH, scope };
      const { rows } = await evaluate(request, NOW);
      for (const row of some(rows)) {
        const chosen = by && !ownGroups ? { ...filters, [by]: [row.group ?? ""] } : filters;
        const question = toQuestion({ grain, filters: chosen, owners }, rule);
        const periods = requestedPeriods(request, 1).filter(({ period }) => period === row.period);
        const found = await check.answer({ ...question, periods });
        const plain = found.find(({ group }) => !ownGroups || group === row.group) ?? { value: null, n: 0 };
        const label = `${metric}/${id} ${row.period} ${row.group}: ${row.value} (${row.n}) ≠ ${plain.value} (${plain.n})`;
        expect(isSame(row, plain, definition.unit, check.within), label).toBe(true);
        if (plain.value !== null) told.add(`${metric}/${id}`);
      }
    }
  });

  it("told something of each", () => {
    expect(HELD.filter((each) => !told.has(each))).toEqual([]);
  });
});

/** Evenly spread, so that all groups and periods of any age are among them. */
function some(rows: readonly FigureRow[]): FigureRow[] {
  const step = Math.max(1, rows.length / MOST_ROWS);
  return Array.from({ length: Math.min(rows.length, MOST_ROWS) }, (_, index) => rows[Math.floor(index * step)]).filter(
    (row) => row !== undefined,
  );
}

function isKnownBy({ dimensions }: PlainCheck, { by, filters = {}, owners }: Asked): boolean {
  const asked = [...Object.keys(filters), ...(by ? [by] : []), ...(owners ? ["owner"] : [])];
  return dimensions === undefined || asked.every((each) => (dimensions as readonly string[]).includes(each));
}
