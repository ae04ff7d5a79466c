import fc from "fast-check";
import type { Sums } from "../types";

const OUTCOMES = ["open", "won", "lost", "no-decision"] as const;
const opportunity = fc.record({
  outcome: fc.constantFrom(...OUTCOMES),
  amount: fc.integer({ min: 0, max: 500_000 }).map((amount) => amount / 100),
  days: fc.option(fc.integer({ min: 0, max: 400 })),
  isNew: fc.boolean(),
  isStalled: fc.boolean(),
});

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** What one account's opportunities and its word as a reference can add to the sums. */
export const anyBusiness: fc.Arbitrary<Partial<Sums>> = fc
  .tuple(fc.array(opportunity, { maxLength: 5 }), fc.constantFrom("validated", "running-out", "unvalidated", "no"))
  .map(([opportunities, reference]) => {
    const of = (outcome: (typeof OUTCOMES)[number]) => opportunities.filter((each) => each.outcome === outcome);
    const amounts = (found: typeof opportunities) => total(found.map(({ amount }) => amount));
    const squares = (found: typeof opportunities) => total(found.map(({ amount }) => amount ** 2));
    const [won, lost, open] = [of("won"), of("lost"), of("open")];
    const stalled = open.filter(({ isStalled }) => isStalled);
    const timed = won.flatMap(({ days }) => (days === null ? [] : [days]));
    const created = opportunities.filter(({ isNew }) => isNew);
    return {
      oppsWon: won.length,
      oppsLost: lost.length,
      oppsUndecided: of("no-decision").length,
      wonAmount: amounts(won),
      lostAmount: amounts(lost),
      undecidedAmount: amounts(of("no-decision")),
      wonAmountSq: squares(won),
      lostAmountSq: squares(lost),
      oppsTimed: timed.length,
      cycleDays: total(timed),
      cycleDaysSq: total(timed.map((days) => days ** 2)),
      oppsCreated: created.length,
      oppsCreatedWon: created.filter(({ outcome }) => outcome === "won").length,
      firstWins: Math.min(1, won.length),
      firstWinAmount: won[0]?.amount ?? 0,
      oppsOpen: open.length,
      openAmount: amounts(open),
      oppsStalled: stalled.length,
      stalledAmount: amounts(stalled),
      oppsStalledFixed: stalled.length,
      stalledFixedAmount: amounts(stalled),
      referencesValidated: Number(reference === "validated" || reference === "running-out"),
      referencesRunningOut: Number(reference === "running-out"),
      referencesUnvalidated: Number(reference === "unvalidated"),
    };
  });
