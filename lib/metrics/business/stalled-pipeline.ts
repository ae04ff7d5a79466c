import { z } from "zod";
import { defineMetric } from "../define";
import { partsOfFacts } from "../parts-of-facts";
import { amount } from "../shapes/amount";
import { openOpportunities } from "../sources/stalled";
import type { AnalysedFigure, Question, Sums } from "../types";
import { withDetails } from "../wallet/with-details";
import { asGrid, readOpportunities } from "./read-opportunities";

const BESIDE = ["oppsStalled", "oppsOpen", "openAmount"] as const;
const beside = (sums: Sums) => ({ stalled: sums.oppsStalled, open: sums.oppsOpen, openAmount: sums.openAmount });

/**
 * Stalled pipeline: how much of what we hope to win stands still?
 *
 * In words: the amounts of opportunities that are open at the period's end and have not changed their stage for longer than
 * nine in ten of the won ones stayed in that stage (the 90th percentile of all wins that are known). Where a file tells no
 * stages, the whole way from opening to winning is one. While a period goes on, days are counted to the last day of the
 * data. An amount that is not known adds nothing; their number, and what is open in all, stand beside it.
 * Before the first opportunity that was brought in there is no value.
 * Rivals: the number; the amounts without a change of stage for over 90 days; by stage; by the reason that is noted.
 *
 * Source: the percentile of the won as the limit is Lealta's own; it moves with each firm's pace where a fixed number does not.
 * Example: nine in ten wins left "Proposal" within 20 days, 500 has been there for 21 days: 500.
 */
export const stalledPipeline = defineMetric({
  id: "stalled-pipeline",
  kind: "kpi",
  unit: "money",
  better: "down",
  additive: true,
  knownByFacts: true,
  usesActiveRule: false,
  definitions: [
    withDetails(amount({ id: "standard", of: "stalledAmount", count: "oppsStalled" }), BESIDE, beside),
    { ...amount({ id: "number", of: "oppsStalled", count: "oppsStalled" }), unit: "count" },
    amount({ id: "fixed-days", of: "stalledFixedAmount", count: "oppsStalledFixed" }),
    {
      id: "by-stage",
      intervalMethod: "none",
      ownGroups: "stages",
      analyse: (question) => stalledBy(question, "stage"),
      accounts: stalledAccounts("stage"),
    },
    {
      id: "by-reason",
      intervalMethod: "none",
      ownGroups: "reasons",
      analyse: (question) => stalledBy(question, "reason"),
      accounts: stalledAccounts("reason"),
    },
  ],
  examples: {
    standard: { sums: { oppsOpen: 3, openAmount: 900, oppsStalled: 1, stalledAmount: 500 }, value: 500 },
    number: { sums: { oppsOpen: 3, oppsStalled: 1 }, value: 1 },
  },
  facts: ["opportunities"],
  source: "Lealta's own: the limit is the 90th percentile of the stays of won opportunities in the same stage.",
});

function stalledAccounts(named: "stage" | "reason") {
  return partsOfFacts(
    { numerator: "numerator" },
    () =>
      `SELECT f.account_id, f.amount AS numerator, NULL::numeric AS denominator
       FROM (${openOpportunities("wanted")}) f WHERE f.stalled AND coalesce(f.${named}, '') = $5`,
    "money",
  );
}

async function stalledBy(question: Question, named: "stage" | "reason"): Promise<AnalysedFigure[]> {
  const rows = await readOpportunities(question, {
    rows: openOpportunities("wanted"),
    group: `coalesce(f.${named}, '')`,
    aggregates: {
      open: "count(*)",
      openAmount: "coalesce(sum(f.amount), 0)",
      stalled: "count(*) FILTER (WHERE f.stalled)",
      amount: "coalesce(sum(f.amount) FILTER (WHERE f.stalled), 0)",
    },
    columns: {
      open: z.coerce.number(),
      openAmount: z.coerce.number(),
      stalled: z.coerce.number(),
      amount: z.coerce.number(),
    },
  });
  const grid = asGrid(question, rows, { weight: (row) => row.amount, without: [] });
  return grid.map(({ period, group, row }) => ({
    period,
    group,
    value: row?.amount ?? 0,
    numerator: row?.amount ?? 0,
    denominator: null,
    n: row?.stalled ?? 0,
    interval: null,
    variance: null,
    noData: null,
    details: { stalled: row?.stalled ?? 0, open: row?.open ?? 0, openAmount: row?.openAmount ?? 0 },
  }));
}
