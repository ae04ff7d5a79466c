import { requireSession } from "../../auth/gate";
import { type AccountReference, listReferences } from "../../metrics/business/list-references";
import { rememberForNow } from "../../metrics/kept/remembered";
import { readSums } from "../../metrics/read-sums";
import { requestedPeriods } from "../../metrics/requested-periods";
import type { Evaluation } from "../../metrics/types";
import { courseQuestion } from "../chart-question";
import { loadFigures } from "../loaders";
import { type BoardView, courseOf } from "../view";

/** How opportunities ended in a period; what stands still had not, by the period's end. */
export const ENDED = ["won", "lost", "noDecision"] as const;
export const OUTCOMES = [...ENDED, "stalled"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The sums that the indicators of sales rest on: their number, and what they are worth. */
const NUMBERS = { won: "oppsWon", lost: "oppsLost", noDecision: "oppsUndecided", stalled: "oppsStalled" } as const;
const AMOUNTS = {
  won: "wonAmount",
  lost: "lostAmount",
  noDecision: "undecidedAmount",
  stalled: "stalledAmount",
} as const;

export interface OutcomePeriod {
  period: string;
  complete: boolean;
  numbers: Record<Outcome, number>;
  amounts: Record<Outcome, number>;
}

/** What became of opportunities over the course of the board, in number and in money, and since when it may be old. */
export async function loadOutcomes(view: BoardView): Promise<{ periods: OutcomePeriod[]; oldSince: string | null }> {
  const { scope } = await requireSession();
  const request = { metric: "win-rate", grain: view.grain, filters: view.filters, scope, ...courseOf(view) };
  const [{ groups, oldSince }, { rows }] = await Promise.all([
    readSums(request, requestedPeriods(request, view.data.firstMonth), [
      ...Object.values(NUMBERS),
      ...Object.values(AMOUNTS),
    ]),
    loadFigures(courseQuestion(view, { metric: "win-rate", definition: "standard" })),
  ]);
  const found = new Map(groups.map(({ period, sums }) => [period, sums]));
  const periods = rows.map(({ period, complete }) => {
    const sums = found.get(period);
    const pick = (names: typeof NUMBERS | typeof AMOUNTS) =>
      Object.fromEntries(OUTCOMES.map((outcome) => [outcome, sums?.[names[outcome]] ?? 0])) as Record<Outcome, number>;
    return { period, complete, numbers: pick(NUMBERS), amounts: pick(AMOUNTS) };
  });
  return { periods, oldSince: oldSince?.toISOString() ?? null };
}

/** Reasons of lost sales over the course of the board, each with how many were lost for it. */
export function loadSalesLosses(view: BoardView): Promise<Evaluation> {
  return loadFigures(courseQuestion(view, { metric: "loss-reasons-sales", definition: "amount-by-reason" }));
}

/** Accounts that are willing to be a reference at the end of the view's period, of those that the reader may see. */
export async function loadReferences(
  view: BoardView,
  limit: number,
): Promise<{ total: number; accounts: AccountReference[] }> {
  const { scope } = await requireSession();
  const { grain, filters, period } = view;
  const asked = { grain, filters, from: period, to: period, scope };
  return rememberForNow("references", { ...asked, limit }, () => listReferences(asked, limit));
}
