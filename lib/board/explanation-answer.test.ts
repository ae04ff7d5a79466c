import { describe, expect, it } from "vitest";
import { figureRow } from "../charts/figure-row.fixture";
import type { Explanation } from "../metrics/explain";
import { accountParts, explanationAnswer } from "./explanation-answer";

const evaluation: Explanation["evaluation"] = {
  metric: "nps",
  definition: "standard",
  unit: "score",
  rows: [],
  asOf: "2024-06-01T10:00:00.000Z",
  pending: 2,
  stale: false,
  activeRule: null,
};

const explanation: Explanation = {
  evaluation,
  row: figureRow("2024-05-01", 20),
  sums: [
    { name: "npsPromoters", value: 50 },
    { name: "npsPassives", value: 20 },
    { name: "npsDetractors", value: 30 },
  ],
  definitions: [
    { definition: "standard", unit: "score", row: figureRow("2024-05-01", 20) },
    { definition: "per-account", unit: "score", row: figureRow("2024-05-01", 33) },
  ],
};

const t = (key: string) => key;

describe("explanationAnswer", () => {
  const answer = explanationAnswer(explanation, { grain: "month", compare: "previous", inUse: "per-account", t });

  it("puts the numbers into the formula", () => {
    expect(answer.formula.map((piece) => (piece.kind === "sign" ? piece.text : piece.value)).join(" ")).toBe(
      "100 × ( 50 − 30 ) ÷ ( 50 + 20 + 30 )",
    );
    expect(answer.sums[0]).toEqual({ id: "npsPromoters", name: "sums.npsPromoters", value: 50, unit: "count" });
  });

  it("sets the rivals beside it and says which one the board goes by", () => {
    expect(answer.rivals.map(({ id, inUse, row }) => [id, inUse, row.value])).toEqual([
      ["standard", false, 20],
      ["per-account", true, 33],
    ]);
  });

  it("says how fresh the data are and why there is no figure", () => {
    expect(answer).toMatchObject({ asOf: "2024-06-01T10:00:00.000Z", stale: false, pending: 2, noData: null });
    const old = { ...explanation, evaluation: { ...evaluation, stale: true } };
    expect(explanationAnswer(old, { grain: "month", compare: "previous", inUse: "standard", t }).stale).toBe(true);
    const none = explanationAnswer(
      { ...explanation, row: figureRow("2024-05-01", null) },
      { grain: "month", compare: "previous", inUse: "standard", t },
    );
    expect(none.noData).toBe("noData.no-answers");
  });
});

describe("the parts of accounts", () => {
  const count = (addsUpTo: string | null) => ({ unit: "count", addsUpTo });
  const money = (addsUpTo: string | null) => ({ unit: "money", addsUpTo });

  it("are money or counts, and add up to the figure's own", () => {
    expect(accountParts("order-value")).toEqual({ numerator: money("numerator"), denominator: count("denominator") });
    expect(accountParts("nps")).toEqual({ numerator: count("numerator"), denominator: count("denominator") });
    expect(accountParts("revenue")).toEqual({ numerator: money("numerator"), denominator: null });
  });

  it("of analyses add up to what those say", () => {
    expect(accountParts("follow-up-time")).toEqual({ numerator: count("contacted"), denominator: count("n") });
    expect(accountParts("nps-drivers")).toEqual({ numerator: count("n"), denominator: null });
    expect(accountParts("lifetime-value").denominator?.addsUpTo).toBe("n");
  });
});
