import { getDefinition, getMetric } from "../catalogue";
import { byDefinitionInUse } from "../definition-in-use";
import { evaluate } from "../evaluate";
import { isComplete, reachesBack, readFreshness } from "../freshness";
import { keepAnswer } from "../kept/keep-answer";
import type { Kind } from "../kept/types";
import { toPeriod } from "../requested-periods";
import type { EvaluateRequest } from "../types";
import { analysePanel } from "./analyse-panel";
import { customerParts } from "./customer-parts";
import { type PanelImpact, seriesEffect } from "./effect-of";
import { reachOf, readPanel } from "./read-panel";
import { fitSeries, type MonthValue } from "./series";
import type { Impact, ImpactRequest, NoControl } from "./types";
import { type ImpactWindow, impactWindow } from "./window";

const USUAL_WINDOW = 12;

/**
 * What a change did to an indicator: those in scope against those out of scope by difference in differences or, where the
 * change was for everybody, an interrupted time series. Throws metric-unknown or definition-unknown.
 *
 * Which customers are in scope goes by what they are today. docs/decisions/0032 tells why ratios are linearised.
 */
export async function measureImpact({ change, live, ...given }: ImpactRequest, now = new Date()): Promise<Impact> {
  const request = await byDefinitionInUse(given);
  const { date, segments, regions, plans, industries, channels } = change;
  const asked = { ...request, change: { date, segments, regions, plans, industries, channels } };
  return (await keepAnswer(impact, asked, { now, live })).answer;
}

/** What changes did. */
export const impact: Kind<Omit<ImpactRequest, "live">, Impact> = {
  id: "impact",
  byDay: true,
  // There is no place to tell of when it is.
  mayBeOld: false,
  make: analyseChange,
};

async function analyseChange(request: ImpactRequest, now: Date): Promise<Impact> {
  const metric = getMetric(request.metric);
  const definition = getDefinition(metric, request.definition);
  const freshness = await readFreshness(now);
  const window = impactWindow(request.change.date, request.window ?? USUAL_WINDOW, (month) => {
    const period = toPeriod(month, "month");
    return isComplete(period, metric, freshness) && reachesBack(period, metric, freshness);
  });
  const parts = customerParts(definition);
  const everybody = reachOf(request.change).length === 0;
  const months = [...window.before, ...window.after];
  const found = parts
    ? analysePanel(await readPanel(request, parts, months), window, parts.scale, everybody)
    : await analyseFigures(request, window, now);
  const noControl: NoControl | null = parts ? (everybody ? "everybody" : null) : "not-per-customer";
  return {
    metric: metric.id,
    definition: definition.id,
    unit: definition.unit,
    better: definition.better,
    per: parts && !parts.denominator ? "customer-month" : null,
    ...found,
    noControl,
    towards: towards(found, definition.better),
    noData: found.estimate === null ? "not-enough-data" : null,
    window,
  };
}

function towards({ real, estimate }: PanelImpact, better: Impact["better"]): Impact["towards"] {
  if (!real || estimate === null || better === "neither") return null;
  return estimate > 0 === (better === "up") ? "better" : "worse";
}

/** Of an indicator that no customer has by itself (a median, cost of a channel): its monthly figures for those in scope. */
async function analyseFigures(
  request: ImpactRequest,
  { before, after }: ImpactWindow,
  now: Date,
): Promise<PanelImpact> {
  const months = await figuresOf(request, "month", [...before, ...after], now);
  const of = (side: string[]): MonthValue[] => side.map((month) => ({ month, value: months.get(month) ?? null }));
  const whole = async (side: string[]) => (await figuresOf(request, "range", side, now)).get(side[0] ?? "") ?? null;
  const figures = { customers: 0, before: await whole(before), after: await whole(after) };
  return {
    ...seriesEffect(fitSeries(of(before), of(after))),
    treated: 0,
    control: 0,
    groups: { treated: figures, control: null },
    eventStudy: [],
    cohorts: [],
  };
}

/** The indicator's figures for those in scope, by period. One that comes in groups of its own has no one figure to follow. */
async function figuresOf(
  request: ImpactRequest,
  grain: "month" | "range",
  months: readonly string[],
  now: Date,
): Promise<Map<string, number | null>> {
  const [from, to] = [months[0], months.at(-1)];
  if (!from || !to) return new Map();
  const { metric, definition, scope } = request;
  const filters = filtersOf(request);
  const { rows } = await evaluate({ metric, definition, grain, from, to, filters, scope, live: true }, now);
  return new Map(rows.filter(({ group }) => group === null).map(({ period, value }) => [period, value]));
}

/** What the reader chose, narrowed to the scope of the change. */
function filtersOf({ filters = {}, change }: ImpactRequest): EvaluateRequest["filters"] {
  const reach = reachOf(change).map(([dimension, values]) => {
    const chosen = filters[dimension];
    return [dimension, chosen ? values.filter((value) => chosen.includes(value)) : values];
  });
  return { ...filters, ...Object.fromEntries(reach) };
}
