import { beforeAll, describe, expect, it, vi } from "vitest";
import { mintScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { loadAllFacts } from "../../self-check/all-facts.fixture";
import { catalogue } from "../catalogue";
import { cohortGrid } from "../cohorts/cohort-grid";
import { compareCohorts } from "../cohorts/compare-cohorts";
import { evaluate } from "../evaluate";
import { measureImpact } from "../impact/impact";
import { LAST_MONTH, NOW } from "../random-facts.fixture";
import { survivalCurves } from "../retention/survival-curves";
import type { EvaluateRequest } from "../types";

// Few facts are quick to read; here everything is kept.
vi.mock("./limits", async (original) => ({
  ...(await original<typeof import("./limits")>()),
  limits: { keep: 0, giveOld: Number.POSITIVE_INFINITY },
}));

withTestDatabase();
beforeAll(() => loadAllFacts(2024_71, "contract"));

const scope = mintScope({ kind: "all" });
const REQUESTS: Pick<EvaluateRequest, "grain" | "from" | "by" | "filters" | "scope" | "compare">[] = [
  { grain: "month", from: "2023-09-01", scope, compare: "year-before" },
  { grain: "quarter", from: "2023-04-01", by: "segment", scope },
  { grain: "trailing-12", from: "2024-01-01", scope: mintScope({ kind: "owned", owners: ["ana@example.com"] }) },
  { grain: "quarter", from: "2023-04-01", filters: { segment: ["small"] }, scope },
  { grain: "month", from: "2024-01-01", by: "region", filters: { region: ["north", ""] }, scope },
  { grain: "range", from: "2023-06-01", filters: { segment: ["small"], region: ["north", ""] }, scope },
];
const definitions = catalogue.flatMap(({ id, definitions }) => definitions.map((one) => [id, one.id] as const));

/** What the facts say, what is said when first asked, and what is said when asked again. */
async function thrice<Answer>(ask: (live?: true) => Promise<Answer>) {
  return [await ask(true), await ask(), await ask()] as const;
}

async function kinds(): Promise<Record<string, number>> {
  const { rows } = await (await getPool()).query("SELECT kind, count(*)::int AS count FROM kept_answers GROUP BY 1");
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

it.each(definitions)("%s/%s: what is kept is what the facts say", async (metric, definition) => {
  for (const request of REQUESTS) {
    const asked = { metric, definition, to: LAST_MONTH, ...request };
    const [live, made, kept] = await thrice((live) => evaluate({ ...asked, live }, NOW));
    expect(made).toEqual(live);
    expect(kept).toEqual(made);
  }
});

describe("besides figures of periods", () => {
  const bounds = { from: "2023-01-01", to: LAST_MONTH };
  const change = { date: "2023-08-10", segments: ["small"], regions: [], plans: [], industries: [], channels: [] };

  it.each([
    { by: "first-product", cell: "revenue" },
    { by: "month", cell: "nps", filters: { segment: ["small"], region: ["north"] } },
    { by: "month", cell: "active", scope: mintScope({ kind: "owned", owners: ["ana@example.com"] }) },
  ] as const)("keeps grids of cohorts that are added up customer by customer: %o", async (asked) => {
    const [live, made, kept] = await thrice((live) => cohortGrid({ scope, ...bounds, ...asked, live }, NOW));
    expect(live.rows.length).toBeGreaterThan(0);
    expect(made).toEqual(live);
    expect(kept).toEqual(made);
  });

  it("keeps two cohorts against each other", async () => {
    const request = { by: "quarter", cell: "revenue", scope, ...bounds } as const;
    const [first = "", second = ""] = (await cohortGrid(request, NOW)).rows.map(({ cohort }) => cohort);
    const [live, ...others] = await thrice((live) =>
      compareCohorts({ ...request, cohorts: [first, second], live }, NOW),
    );
    expect(live.ages.some(({ low }) => low !== null)).toBe(true);
    expect(others).toEqual([live, live]);
  });

  it("keeps what changes did, and curves of survival", async () => {
    const request = { change, metric: "order-value", scope };
    const [live, ...impacts] = await thrice((live) => measureImpact({ ...request, live }, NOW));
    expect(live.estimate).not.toBeNull();
    expect(impacts).toEqual([live, live]);
    const [curves, ...others] = await thrice((live) =>
      survivalCurves({ unit: "month", by: "segment", scope, now: NOW, live }),
    );
    expect(curves.groups.length).toBeGreaterThan(1);
    expect(others).toEqual([curves, curves]);
  });

  it("has kept answers of every kind", async () => {
    expect(Object.keys(await kinds()).sort()).toEqual([
      "account-sums",
      "analysis",
      "cohort-comparison",
      "cohort-grid",
      "impact",
      "source-sums",
      "survival-curves",
    ]);
  });
});
