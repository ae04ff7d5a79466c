import type { AccountScope } from "../../auth/scope";
import { AppError } from "../../errors/app-error";
import { dataRange } from "../data-range";
import { parseCompare, parseFilters } from "../parse-filters";
import type { Dimension, EvaluateRequest, Evaluation, Grain } from "../types";

/** An indicator as programs ask for it, on the command line and by the API. */
export interface AskedMetric {
  /** First days of months; all months that hold data unless given. */
  from?: string;
  to?: string;
  grain: Grain | "range";
  by?: Dimension;
  definition?: string;
  /** "dimension=value" */
  filter: readonly string[];
  /** previous, year-before, or another group as segment=Retail */
  compare?: string;
}

/** What the engine is asked. Throws no-data, dimension-unknown or compare-unknown. */
export async function metricRequest(
  metric: string,
  asked: AskedMetric,
  reader: { scope: AccountScope; live?: boolean },
): Promise<EvaluateRequest> {
  const { from, to } = await monthsAsked(asked);
  const { grain, by, definition, filter, compare } = asked;
  return {
    metric,
    grain,
    from,
    to,
    by,
    definition,
    filters: parseFilters(filter),
    compare: compare === undefined ? undefined : parseCompare(compare),
    ...reader,
  };
}

/** From which month to which: all that hold data, where one end is not given. Throws no-data. */
export async function monthsAsked(
  asked: Pick<AskedMetric, "from" | "to">,
  now = new Date(),
): Promise<{ from: string; to: string }> {
  const range = asked.from && asked.to ? null : await dataRange(now);
  const from = asked.from ?? range?.first ?? asked.to;
  const to = asked.to ?? range?.last ?? asked.from;
  if (!from || !to) throw new AppError("no-data");
  return { from, to };
}

/** An indicator's figures as programs are told them. */
export type MetricAnswer = Omit<Evaluation, "metric"> & { id: string };

export function metricAnswer({ metric, ...evaluation }: Evaluation): MetricAnswer {
  return { id: metric, ...evaluation };
}
