import { AppError } from "../errors/app-error";
import { periodOf, periodsBetween } from "../time/periods";
import { plausibleRange } from "./plausible";
import type { TargetDraft, TargetSpan } from "./schema";
import { targetableDefinition } from "./targetable";

/** Five years of months: nobody sets targets for longer at once. */
const MOST_PERIODS = 60;

/** The span with its ends on the first months of periods, in a year that begins in `firstMonth`. Throws `target-metric` or `target-period`. */
export function checkedSpan<Span extends TargetSpan>(span: Span, firstMonth: number): Span {
  if (!targetableDefinition(span))
    throw new AppError("target-metric", { metric: span.metric, definition: span.definition });
  const from = periodOf(span.from, span.grain, firstMonth);
  const to = periodOf(span.to, span.grain, firstMonth);
  if (from > to) throw new AppError("target-period", { from: span.from.slice(0, 7), to: span.to.slice(0, 7) });
  return { ...span, from, to };
}

/**
 * What may be written, with the periods that it is for, oldest first. Throws `target-metric`, `target-period`, `target-long` or
 * `target-value`. Pure.
 */
export function checkedDraft(draft: TargetDraft, firstMonth: number): TargetDraft & { periods: string[] } {
  const span = checkedSpan(draft, firstMonth);
  const definition = targetableDefinition(span);
  const periods = periodsBetween(span.from, span.to, span.grain, firstMonth).reverse();
  if (periods.length > MOST_PERIODS) throw new AppError("target-long", { most: MOST_PERIODS });
  const [low, high] = definition ? plausibleRange(span.metric, definition) : [0, 0];
  const value = Number(span.value);
  if (value < low || value > high) throw new AppError("target-value", { value: span.value, low, high });
  return { ...span, periods };
}
