import { cache } from "react";
import { requireSession } from "../auth/gate";
import { type DataRange, rangeOf } from "../metrics/data-range";
import { evaluateDefinitions } from "../metrics/evaluate";
import { type Freshness, readFreshness } from "../metrics/freshness";
import type { Evaluation, FigureRow } from "../metrics/types";
import { type ContractOutlook, contractOutlook } from "../metrics/value/contract-outlook";
import { addMonths } from "../time/periods";
import { type FigureId, figureGrain, MONTHS_BACK } from "./figure-choice";
import { loadAccount } from "./loaders";

/** As of when an account is shown. */
export interface AccountMoment {
  /** The last month that is over and known to its end, and the first that is looked back on. */
  period: string;
  from: string;
  /** First day after the period. */
  until: string;
  /** Today in the organisation's time zone. */
  today: string;
  /** The rule by which customers count as active. */
  rule: "contract" | "purchase";
  data: DataRange;
  freshness: Freshness;
}

/** Null as long as there are no data at all. */
export const loadMoment = cache(async (): Promise<AccountMoment | null> => {
  const freshness = await readFreshness(new Date());
  const data = rangeOf(freshness);
  if (!data) return null;
  const period = data.lastComplete < data.first ? data.last : data.lastComplete;
  const from = addMonths(period, 1 - MONTHS_BACK);
  return {
    period,
    from: [from, data.first].sort().at(-1) ?? from,
    until: addMonths(period, 1),
    today: freshness.today,
    rule: freshness.activeRule ?? "purchase",
    data,
    freshness,
  };
});

/** An indicator of one account over the months that its page looks back on; by the standard definition unless one is named. */
export async function loadFigure(
  code: string,
  { metric, definition }: { metric: FigureId; definition?: string },
): Promise<Evaluation | null> {
  const [{ id }, moment] = await Promise.all([loadAccount(code), loadMoment()]);
  if (!moment) return null;
  const wanted = definition ?? "standard";
  const shown = SHOWN_TOGETHER[metric] ?? [wanted];
  const evaluations = await evaluateOf(id, metric, shown.join(), moment.from, moment.period);
  return evaluations.find((evaluation) => evaluation.definition === wanted) ?? null;
}

/** Definitions that are made of the same sums, and so are read at once. */
const SHOWN_TOGETHER: Partial<Record<FigureId, readonly string[]>> = {
  "customer-profitability": ["standard", "amount"],
};

/** Cards of one page ask for the same figures. */
const evaluateOf = cache(
  async (account: number, metric: FigureId, definitions: string, from: string, to: string): Promise<Evaluation[]> => {
    const { scope } = await requireSession();
    const request = {
      metric,
      grain: figureGrain(metric),
      from,
      to,
      compare: "year-before",
      filters: { account: [String(account)] },
      scope,
      // Worked out in milliseconds; to keep it for each account would push out the answers of the boards.
      live: true,
    } as const;
    return evaluateDefinitions(request, definitions.split(","));
  },
);

/** The last row of an evaluation. */
export const latestOf = (evaluation: Evaluation | null): FigureRow | null => evaluation?.rows.at(-1) ?? null;

/** What the contracts of an account are expected to do; null where it has none, or no model was fitted. */
export async function loadOutlook(code: string): Promise<ContractOutlook | null> {
  const [{ scope }, { id }, recurring] = await Promise.all([
    requireSession(),
    loadAccount(code),
    loadFigure(code, { metric: "recurring-revenue" }),
  ]);
  return contractOutlook(id, { scope, monthly: latestOf(recurring)?.value ?? null });
}
