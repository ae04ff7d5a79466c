import { bgNbdOf } from "../../models/parameters";
import type { FittedModel } from "../../models/types";
import type { Interval } from "../../statistics/interval";
import type { BgNbdParameters, PurchaseHistory } from "../../statistics/models/bg-nbd";
import { deltaInterval, type Scale } from "../../statistics/models/delta-interval";
import { noFigure } from "../define";
import { readFreshness } from "../freshness";
import { groupRows } from "../retention/group-rows";
import { lastDayKnown } from "../retention/last-day-known";
import type { AnalysedFigure, Figure, Question } from "../types";
import { modelDetails, readCommonModel } from "./common-model";
import { everyPlace } from "./every-place";
import { readGroupHistories } from "./read-group-histories";

/** A figure of one customer's purchase history under BG/NBD. */
export interface CustomerFigure {
  scale: Scale;
  of(parameters: BgNbdParameters, history: PurchaseHistory, model: Pick<FittedModel, "unit">): number;
  /** Factor of the mean over the customers, 100 for percent; or the sum over them. */
  told: { mean: number } | "sum";
  details?: Figure["details"];
}

/**
 * The figure over the customers of each group who had bought by the period's last day (at the latest the last day known), by
 * what each had bought until then. The model is the one fitted last on everybody (lib/models); it is not fitted here. Parameters
 * are today's for earlier periods too, so that a course shows what customers did and not how the model changed.
 */
export async function purchaseModelFigures(question: Question, figure: CustomerFigure): Promise<AnalysedFigure[]> {
  const [model, days] = await Promise.all([readCommonModel("bg-nbd"), daysOfHistories(question)]);
  if (!model) return everyPlace(question, [], "no-model");
  const histories = days.length > 0 ? await readGroupHistories(question, days, model.unit) : [];
  const told = { ...figure, details: { ...figure.details, ...modelDetails(model, question) } };
  const places = groupRows(histories, ({ period, group }) => `${period} ${group ?? ""}`);
  const found = [...places.values()].flatMap((rows) => {
    const [first] = rows;
    return first ? [{ period: first.period, group: first.group, ...modelFigure(model, rows, told) }] : [];
  });
  return everyPlace(question, found, "no-buyers");
}

/** The day to look at in each period: its last or, while it goes on, the last one known; periods after that have none. */
export async function daysOfHistories({ periods, now }: Pick<Question, "periods" | "now">) {
  const last = lastDayKnown(await readFreshness(now), "invoices");
  return periods.flatMap(({ period, from, until }) => {
    const day = dayBefore(until);
    return last !== null && from <= last ? [{ period, day: earlier(day, last) }] : [];
  });
}

/** Slopes are worked out on as many histories at most; they need far less of them than the figure itself. */
const MOST_FOR_SLOPES = 1_000;

/** One group's figure. */
export function modelFigure(model: FittedModel, histories: readonly PurchaseHistory[], figure: CustomerFigure) {
  const parameters = bgNbdOf(model);
  const mean = (at: BgNbdParameters, over: readonly PurchaseHistory[]) => {
    let [sum, customers] = [0, 0];
    for (const history of over) {
      sum += history.customers * figure.of(at, history, model);
      customers += history.customers;
    }
    return { value: sum / customers, customers };
  };
  const { value, customers } = mean(parameters, histories);
  if (!(customers > 0)) return noFigure(0, 0, "no-buyers");
  const some = histories.filter((_, index) => index % Math.ceil(histories.length / MOST_FOR_SLOPES) === 0);
  const around = deltaInterval(parameters, model.covariance, figure.scale, (at) => mean(at, some).value);
  const interval = around && movedTo(value, around, mean(parameters, some).value);
  const factor = figure.told === "sum" ? customers : figure.told.mean;
  return {
    value: factor * value,
    numerator: customers * value,
    denominator: figure.told === "sum" ? null : customers,
    n: customers,
    interval: interval && { low: factor * interval.low, high: factor * interval.high },
    variance: null,
    noData: null,
    details: figure.details,
  };
}

/** The interval of some customers' mean as one of everybody's: as wide in proportion. */
function movedTo(value: number, { low, high }: Interval, centre: number): Interval {
  return { low: (low * value) / centre, high: (high * value) / centre };
}

/** Of two days "YYYY-MM-DD". */
const earlier = (one: string, other: string) => (one < other ? one : other);

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
