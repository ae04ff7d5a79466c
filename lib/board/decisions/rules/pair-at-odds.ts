import { loadPairs } from "../../overview/loaders";
import { type Pair, pairsOf } from "../../overview/pairs";
import type { Rule } from "../types";

/** What a difference that is called real is sure by, at the least. */
const REAL = 1.96;

/** The company gained while what its customers want of it got worse. */
export const pairAtOdds: Rule<Pair[]> = {
  id: "pair-at-odds",
  read: async (view) => pairsOf((await loadPairs(view)).rows),
  find: (pairs) =>
    pairs.flatMap(({ code, name, unit, metric, companyUnit, span, company, customer, atOdds }) => {
      if (!atOdds || !metric || !span) return [];
      const { now, before } = company;
      if (now === null || before === null || customer.now === null || customer.before === null) return [];
      return [
        {
          id: `pair-at-odds ${code}`,
          figures: {
            companyNow: { value: now, unit: companyUnit },
            companyBefore: { value: before, unit: companyUnit },
            customerNow: { value: customer.now, unit: "own" },
            customerBefore: { value: customer.before, unit: "own" },
          },
          words: { customers: name, unit: unit ?? "", span },
          indicator: metric.id,
          stake: null,
          sureness: REAL,
          opens: { metric: "cpi", group: code },
        },
      ];
    }),
};
