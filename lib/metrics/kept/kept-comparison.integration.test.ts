import { beforeAll, expect, it, vi } from "vitest";
import { mintScope } from "../../auth/scope";
import { withTestDatabase } from "../../database/testing";
import { loadAllFacts } from "../../self-check/all-facts.fixture";
import { evaluate } from "../evaluate";
import { LAST_MONTH, NOW } from "../random-facts.fixture";
import type { EvaluateRequest, Evaluation } from "../types";

// Few facts are quick to read; here everything is kept.
vi.mock("./limits", async (original) => ({
  ...(await original<typeof import("./limits")>()),
  limits: { keep: 0, giveOld: Number.POSITIVE_INFINITY },
}));

withTestDatabase();
beforeAll(() => loadAllFacts(2024_62, "contract"));

const scope = mintScope({ kind: "all" });
const ana = mintScope({ kind: "owned", owners: ["ana@example.com"] });
const COMPARED: Pick<EvaluateRequest, "scope" | "compare" | "filters">[] = [
  { scope, compare: { dimension: "segment", value: "small" } },
  { scope, compare: { dimension: "segment", value: "large" } },
  { scope, compare: { dimension: "region", value: "north" } },
  { scope, compare: { dimension: "region", value: "north" }, filters: { segment: ["small"] } },
  { scope: ana, compare: { dimension: "segment", value: "small" } },
  { scope, compare: "previous" },
];

/** Sums of what is not counted are added up in whatever order the database meets them. */
function rounded({ rows }: Evaluation): string {
  return JSON.stringify(rows, (_, value) => (typeof value === "number" ? Number(value.toPrecision(9)) : value));
}

it.each(["projected-retention", "response-rate", "follow-up-time", "share-of-wallet", "customer-churn"])(
  "%s: what is kept for one group is never given for another, nor one reader's to the next",
  async (metric) => {
    const asked = { metric, grain: "quarter", from: "2023-04-01", to: LAST_MONTH } as const;
    const live: string[] = [];
    for (const one of COMPARED) live.push(rounded(await evaluate({ ...asked, ...one, live: true }, NOW)));
    // Asked in turn, and again the other way round.
    const inTurn = COMPARED.map((one, index) => ({ ...one, said: live[index] }));
    for (const { said, ...one } of [...inTurn, ...inTurn.toReversed()]) {
      expect(rounded(await evaluate({ ...asked, ...one }, NOW))).toBe(said);
    }
    expect(new Set(live).size).toBe(COMPARED.length);
  },
);
