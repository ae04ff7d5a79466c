import { describe, expect, it } from "vitest";
import { figureRow } from "../../charts/figure-row.fixture";
import { ownMessages } from "../../i18n/messages";
import type { Change, FigureRow } from "../../metrics/types";
import type { Target } from "../../targets/types";
import { getBoard } from "../boards";
import type { ChangedOnBoard } from "../overview/loaders";
import { RULES } from "./all";
import { accountsAtRisk } from "./rules/accounts-at-risk";
import { losingAccounts } from "./rules/losing-accounts";
import { outdatedWallets } from "./rules/outdated-wallets";
import { pairAtOdds } from "./rules/pair-at-odds";
import { realWorsening } from "./rules/real-worsening";
import { referencesRunningOut } from "./rules/references-running-out";
import { stalledPipeline } from "./rules/stalled-pipeline";
import { targetMissed } from "./rules/target-missed";
import { RULE_IDS } from "./types";

const may = (value: number | null, rest: Partial<FigureRow> = {}) => figureRow("2024-05-01", value, rest);

it("has one rule for each id, with a sentence", () => {
  expect(RULES.map(({ id }) => id).sort()).toEqual([...RULE_IDS].sort());
  const { rules } = (ownMessages("en").boards as { overview: { decisions: { rules: object } } }).overview.decisions;
  expect(Object.keys(rules).sort()).toEqual([...RULE_IDS].sort());
});

describe("rules over one figure", () => {
  it.each([accountsAtRisk, losingAccounts, stalledPipeline, outdatedWallets, referencesRunningOut])(
    "$id: says nothing where nothing is known, nor of nothing",
    ({ find }) => {
      expect(find(null)).toEqual([]);
      expect(find(may(null, { n: 0 }))).toEqual([]);
      expect(find(may(0, { n: 0, details: { customersWithLoss: 0, loss: 0, stalled: 0, openAmount: 0 } }))).toEqual([]);
    },
  );

  it("puts a year of what recurs at stake, and calls accounts that bring none red all the same", () => {
    const revenue = { value: 500, unit: "money" };
    const at = { stake: 6_000, counts: { count: 3 }, figures: { revenue }, words: { recurs: "some" } };
    expect(accountsAtRisk.find(may(500, { n: 3 }))).toMatchObject([at]);
    expect(accountsAtRisk.find(may(0, { n: 3 }))).toMatchObject([{ stake: 0, words: { recurs: "none" } }]);
  });

  it("tells of losses when the period is over and costs are booked, be there a profit in all or not", () => {
    const details = { customersWithLoss: 2, loss: 70 };
    const expected = [{ counts: { count: 2 }, figures: { loss: { value: 70, unit: "money" } }, stake: 70 }];
    expect(losingAccounts.find(may(120, { details }))).toMatchObject(expected);
    expect(losingAccounts.find(may(null, { details, noData: "no-profit" }))).toMatchObject(expected);
    expect(losingAccounts.find(may(null, { details, noData: "no-costs" }))).toEqual([]);
    expect(losingAccounts.find(may(120, { details, complete: false }))).toEqual([]);
  });

  it("tells what stands still, of how much", () => {
    const [found] = stalledPipeline.find(may(500, { details: { stalled: 2, openAmount: 900 } }));
    expect(found).toMatchObject({ counts: { count: 2 }, stake: 500, figures: { open: { value: 900 } } });
  });

  it("tells of old estimates the spend behind them, and puts nothing at stake", () => {
    expect(outdatedWallets.find(may(900, { n: 4 }))).toMatchObject([{ counts: { count: 4 }, stake: null }]);
    expect(referencesRunningOut.find(may(3))).toMatchObject([{ counts: { count: 3 }, stake: null }]);
  });
});

describe("pairs at odds", () => {
  const side = { value: 1, before: 2, now: 3, moves: "better" } as const;
  const pair = { code: "WAIT", name: "Wait", unit: "hours", words: null, source: null, companyUnit: "money" } as const;
  const revenue = { id: "revenue" } as never;
  const odds = { ...pair, metric: revenue, span: "quarter", company: side, customer: side, steps: [] } as const;

  it("are told with both sides, and only where they disagree", () => {
    expect(pairAtOdds.find([{ ...odds, atOdds: true }])).toMatchObject([
      { id: "pair-at-odds WAIT", indicator: "revenue", opens: { metric: "cpi", group: "WAIT" }, stake: null },
    ]);
    expect(
      pairAtOdds.find([
        { ...odds, atOdds: false },
        { ...odds, atOdds: null },
      ]),
    ).toEqual([]);
  });
});

describe("what got worse", () => {
  const change: Change = {
    against: { kind: "period", period: "2024-04-01" },
    from: { value: 60, n: 9 },
    difference: -10,
    relative: -0.1,
    interval: null,
    real: true,
  };
  const changed = (metric: string, rest: Partial<ChangedOnBoard> = {}): ChangedOnBoard => ({
    metric,
    definition: "standard",
    unit: "score",
    better: "up",
    board: getBoard("voice"),
    row: may(50, { change }),
    change,
    mark: { than: "period", direction: "down", verdict: "real", tone: "bad", shown: null },
    verdict: "real",
    interval: null,
    sureness: 4,
    course: "worse",
    ...rest,
  });

  it("is told of two at the most, and never what got better or has a rule of its own", () => {
    const figures = [
      changed("stalled-pipeline"),
      changed("csat", { course: "better" }),
      ...["nps", "ces", "health", "survival"].map((metric) => changed(metric)),
    ];
    const found = realWorsening.find(figures);
    expect(found.map(({ indicator }) => indicator)).toEqual(["nps", "ces"]);
    expect(found[0]).toMatchObject({
      figures: { now: { value: 50 }, before: { value: 60 } },
      stake: null,
      sureness: 4,
    });
  });

  it("puts at stake what an amount that adds up is less by, and not what a mean is", () => {
    const money = { unit: "money" } as const;
    expect(realWorsening.find([changed("revenue", money)])).toMatchObject([{ stake: 10 }]);
    expect(realWorsening.find([changed("revenue-per-customer", money)])).toMatchObject([{ stake: null }]);
  });
});

describe("targets", () => {
  const owner = { id: 1, name: "Ana", email: "ana@example.com", disabled: false };
  const target = (metric: string, value: string): Target => ({
    metric,
    definition: "standard",
    segment: null,
    grain: "month",
    period: "2024-05-01",
    value,
    owner,
  });

  it("are told where they are missed for sure, with who answers for them", () => {
    const nps = (value: string) => targetMissed.find([{ target: target("nps", value), row: may(34) }]);
    expect(nps("40")).toMatchObject([{ indicator: "nps", owner: "Ana", figures: { target: { value: 40 } } }]);
    // The interval of 29 to 39 holds it.
    expect(nps("38")).toEqual([]);
    expect(nps("20")).toEqual([]);
  });

  it("put at stake what an amount is short by", () => {
    expect(targetMissed.find([{ target: target("revenue", "90"), row: may(50) }])).toMatchObject([{ stake: 40 }]);
    expect(targetMissed.find([{ target: target("revenue", "90"), row: null }])).toEqual([]);
  });
});
