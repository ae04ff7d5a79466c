import { expect, it } from "vitest";
import { figureRow } from "../../charts/figure-row.fixture";
import { type Pair, pairsOf } from "./pairs";

const pair = (group: string, value: number | null, rest: object = {}) =>
  figureRow("2024-05-01", value, {
    group,
    details: {
      name: `The ${group}`,
      unit: "hours",
      words: "Answer sooner",
      source: "Interviews",
      metric: "revenue",
      span: "trailing-12",
      customer: 5,
      customerNow: 6,
      customerChange: 2,
      customerMoves: "worse",
      company: 100,
      companyNow: 1_200,
      companyChange: 200,
      companyMoves: "better",
      ask: "2024-01-02",
      listen: null,
      design: null,
      implement: null,
      askAgain: null,
      ...rest,
    },
  });

const NOT_KNOWN = { span: null, customerNow: null, customerChange: null, customerMoves: null, companyNow: null };

it("tells both sides in the period, and now and before in the span that is compared", () => {
  const [told] = pairsOf([pair("wait", 1)]);
  expect(told).toMatchObject({
    code: "wait",
    unit: "hours",
    companyUnit: "money",
    company: { value: 100, before: 1_000, now: 1_200, moves: "better" },
    customer: { value: 5, before: 4, now: 6, moves: "worse" },
    atOdds: true,
  } satisfies Partial<Pair>);
  expect(told?.steps.slice(0, 2)).toEqual([
    { step: "ask", day: "2024-01-02" },
    { step: "listen", day: null },
  ]);
});

it("has those at odds first, and those of which it is not known last", () => {
  const rows = [pair("unknown", null, NOT_KNOWN), pair("calm", 0), pair("odds", 1), pair("calm-too", 0)];
  expect(pairsOf(rows).map(({ code, atOdds }) => [code, atOdds])).toEqual([
    ["odds", true],
    ["calm", false],
    ["calm-too", false],
    ["unknown", null],
  ]);
  expect(pairsOf(rows).at(-1)?.customer).toEqual({ value: 5, now: null, before: null, moves: null });
});

it("knows no indicator of ours that is not in the catalogue", () => {
  expect(pairsOf([pair("luck", null, { ...NOT_KNOWN, metric: "luck" })])[0]?.metric).toBeNull();
});
