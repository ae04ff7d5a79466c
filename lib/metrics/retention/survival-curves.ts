import type { AccountScope } from "../../auth/scope";
import { AppError } from "../../errors/app-error";
import { logRank } from "../../statistics/log-rank";
import type { SurvivalTime } from "../../statistics/survival-quantile";
import { constraintsOf } from "../constraints";
import { readFreshness } from "../freshness";
import { keepAnswer } from "../kept/keep-answer";
import type { Kind } from "../kept/types";
import type { Dimension, EvaluateRequest } from "../types";
import { groupRows } from "./group-rows";
import { earlierDay, lastDayKnown } from "./last-day-known";
import type { AgeUnit } from "./lives-sql";
import { readLifeCounts } from "./read-life-counts";
import { type SurvivalFigures, survivalFigures } from "./survival-figures";

export interface SurvivalRequest {
  unit: AgeUnit;
  by?: Dimension;
  filters?: EvaluateRequest["filters"];
  /** Only customers whose life began in [from, until), "YYYY-MM-DD". */
  acquired?: { from: string | null; until: string | null };
  /** Day up to which lives are watched; not after the last day known, which it is unless given. */
  until?: string;
  scope: AccountScope;
  now: Date;
  /** From the facts, whatever answers are kept. */
  live?: boolean;
}

/** One step of a curve as it is told. Shares 0..1. */
export interface CurveStep {
  time: number;
  atRisk: number;
  events: number;
  censored: number;
  survival: number;
  low: number | null;
  high: number | null;
  standardError: number;
}

export interface SurvivalGroup {
  /** Value of the dimension; null without one. "" is "not known". */
  group: string | null;
  n: number;
  events: number;
  median: { value: SurvivalTime["time"]; low: number | null; high: number | null };
  curve: CurveStep[];
}

export interface SurvivalCurves {
  unit: AgeUnit;
  activeRule: { rule: "contract" | "purchase"; purchaseDays: number };
  /** Day up to which lives were watched. */
  until: string;
  groups: SurvivalGroup[];
  /** Do the groups leave at different rates? Null for fewer than two groups, and where nothing tells them apart. */
  logRank: { chiSquare: number; degreesOfFreedom: number; p: number } | null;
}

/** The curves behind the indicator "survival", whole, in any unit and for any customers. Throws `no-data`. */
export async function survivalCurves({ now, live, ...asked }: SurvivalRequest): Promise<SurvivalCurves> {
  return (await keepAnswer(curves, asked, { now, live })).answer;
}

/** Curves of survival. */
export const curves: Kind<Omit<SurvivalRequest, "now" | "live">, SurvivalCurves> = {
  id: "survival-curves",
  byDay: true,
  // There is no place to tell of when they are.
  mayBeOld: false,
  make: readCurves,
};

async function readCurves(request: Omit<SurvivalRequest, "now" | "live">, now: Date): Promise<SurvivalCurves> {
  const { unit, by, acquired } = request;
  const freshness = await readFreshness(now);
  const { activeRule, purchaseDays } = freshness;
  const last = lastDayKnown(freshness, activeRule === "purchase" ? "invoices" : "subscriptions");
  if (activeRule === null || purchaseDays === null || last === null) throw new AppError("no-data");
  const until = earlierDay(request.until ?? last, last);
  const rule = { activeRule, purchaseDays };
  const watches = [{ period: until, until }];
  const counts = await readLifeCounts({ rule, unit, watches, by, constraints: constraintsOf(request), acquired });
  const groups = [...groupRows(counts, ({ group }) => group)].sort(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1));
  const test = logRank(groups.map(([, rows]) => rows));
  return {
    unit,
    activeRule: { rule: activeRule, purchaseDays },
    until,
    groups: groups.map(([group, rows]) => told(group, survivalFigures(rows))),
    logRank: test && { chiSquare: test.statistic, degreesOfFreedom: test.degreesOfFreedom, p: test.p },
  };
}

function told(group: string | null, { n, events, median, curve }: SurvivalFigures): SurvivalGroup {
  return {
    group,
    n,
    events,
    median: { value: median.time, low: median.low, high: median.high },
    curve: curve.map(({ time, atRisk, events, censored, survival, variance, interval }) => ({
      time,
      atRisk,
      events,
      censored,
      survival,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      standardError: Math.sqrt(variance),
    })),
  };
}
