import { mintScope } from "../../auth/scope";
import { catalogue, getDefinition } from "../../metrics/catalogue";
import { evaluate } from "../../metrics/evaluate";
import { isComplete, reachesBack, readFreshness } from "../../metrics/freshness";
import type { MetricDeclaration } from "../../metrics/types";
import type { Interval } from "../../statistics/interval";
import { type Mean, meanDifference } from "../../statistics/mean-difference";
import { proportionDifference } from "../../statistics/proportion-difference";
import type { Told } from "../compare";
import type { PlainCheck, PlainQuestion } from "../types";
import { type MeasuredCpi, measuredCpis } from "./customer-side";

/** Two periods of one length, one after the other. */
interface Span {
  grain: "trailing-12" | "quarter";
  now: PlainQuestion["periods"][number];
  before: PlainQuestion["periods"][number];
}

/** How a figure differs from the one before: 1 up, -1 down, 0 not by more than noise; and what the later one rests on. */
interface Moved {
  direction: number;
  n: number;
}

/**
 * For each CPI that is paired with an indicator, whether the company gained while its customers lost: the customers' side worked
 * out anew from the measurements, the company's from the plain check of its indicator.
 */
export function pairsCheck(checks: readonly PlainCheck[]): PlainCheck {
  return {
    metric: "cpi-pairs",
    definition: "standard",
    async answer(question) {
      const { period = "", until = "" } = question.periods[0] ?? {};
      const cpis = (await measuredCpis(question)).filter(({ paired }) => paired !== null);
      return Promise.all(cpis.map(async (cpi) => ({ period, group: cpi.code, ...(await oddsOf(cpi, until)) })));

      async function oddsOf({ code, better, paired }: MeasuredCpi, end: string): Promise<Told> {
        const metric = catalogue.find(({ id }) => id === paired);
        const check = checks.find((each) => each.metric === paired && each.definition === "standard");
        const { firstMonth } = await readFreshness(question.now);
        for (const span of metric && check ? spansUntil(end, firstMonth) : []) {
          const customers = await customersMoved(question, span, code);
          const company = customers && metric && check ? await companyMoved(question, span, metric, check) : null;
          if (!customers || !company || !metric) continue;
          const loses = customers.direction === (better === "up" ? -1 : 1);
          const gains = company.direction === (metric.better === "up" ? 1 : -1);
          return { value: metric.better === "neither" ? null : Number(gains && loses), n: customers.n };
        }
        return { value: null, n: 0 };
      }
    },
  };
}

/**
 * The year that ends with a day, against the one before; and the last quarter over by then, against that before it.
 *
 * @param firstMonth of the organisation's year, which its quarters begin with
 */
function spansUntil(end: string, firstMonth: number): Span[] {
  const quarterEnd = monthsBefore(end, (Number(end.slice(5, 7)) - firstMonth + 12) % 3);
  const period = (until: string, months: number, name: number) => ({
    period: monthsBefore(until, name),
    from: monthsBefore(until, months),
    until,
  });
  return [
    { grain: "trailing-12", now: period(end, 12, 1), before: period(monthsBefore(end, 12), 12, 1) },
    { grain: "quarter", now: period(quarterEnd, 3, 3), before: period(monthsBefore(quarterEnd, 3), 3, 3) },
  ];
}

function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10);
}

async function customersMoved(question: PlainQuestion, span: Span, code: string): Promise<Moved | null> {
  const metric = catalogue.find(({ id }) => id === "cpi");
  if (!metric || !(await isKnown(question, span, metric))) return null;
  const at = async (period: Span["now"]) => {
    const cpis = await measuredCpis({ ...question, periods: [period], end: period.until });
    return meanOf(cpis.find((each) => each.code === code)?.measured ?? []);
  };
  const [now, before] = [await at(span.now), await at(span.before)];
  if (!now || !before) return null;
  const apart = now.variance > 0 && before.variance > 0 ? meanDifference(now, before) : null;
  return { direction: sureDirection(apart), n: now.n };
}

/** The mean of measurements, each of so many observations, and its variance: n/(n - 1) of the squares of what each adds beyond it. */
function meanOf(measured: MeasuredCpi["measured"]): Mean | null {
  const observations = measured.reduce((sum, [, count]) => sum + count, 0);
  if (observations === 0) return null;
  const mean = measured.reduce((sum, [value, count]) => sum + value * count, 0) / observations;
  const squares = measured.reduce((sum, [value, count]) => sum + (count * (value - mean)) ** 2, 0);
  const n = measured.length;
  const size = measured.reduce((sum, [value, count]) => sum + (count * value) ** 2, 0);
  // What rounding leaves of no spread at all is none.
  const isSpread = n > 1 && squares > 1e-12 * size;
  return { mean, n, variance: isSpread ? ((n / (n - 1)) * squares) / observations ** 2 : 0 };
}

async function companyMoved(
  question: PlainQuestion,
  span: Span,
  metric: MetricDeclaration,
  check: PlainCheck,
): Promise<Moved | null> {
  if (!isAskable(question, check) || !(await isKnown(question, span, metric))) return null;
  const at = async (period: Span["now"]) => {
    const rows = await check.answer({ ...question, periods: [period], end: period.until });
    return rows.find(({ group }) => group === null) ?? nothing(metric);
  };
  const [now, before] = [await at(span.now), await at(span.before)];
  if (now?.value == null || before?.value == null) return null;
  const sign = Math.sign(now.value - before.value);
  const isSure = await isMoreThanNoise(question, span, metric, [now, before]);
  return { direction: isSure ? sign : 0, n: now.n };
}

/** Of customers of whom no fact tells: what adds up is 0, what is divided has no value, and what comes in groups has no row. */
function nothing(metric: MetricDeclaration): Told | null {
  const definition = getDefinition(metric);
  const hasGroups = "ownGroups" in definition && definition.ownGroups !== undefined;
  return metric.additive && !hasGroups ? { value: 0, n: 0 } : null;
}

/**
 * Whether the company's figures differ by more than noise. What counts everybody has none; of shares of a count the interval is made anew.
 * Other intervals need more than a figure and what it rests on: there the engine's word is taken.
 */
async function isMoreThanNoise(
  { filters, owners, now: clock }: PlainQuestion,
  { grain, now: { period } }: Span,
  metric: MetricDeclaration,
  [now, before]: readonly [Told, Told],
): Promise<boolean> {
  const { intervalMethod } = getDefinition(metric);
  if (intervalMethod === "none") return true;
  const count = ({ value, n }: Told) => ({ successes: Math.round(((value ?? 0) * n) / 100), trials: n });
  if (intervalMethod === "wilson") return sureDirection(proportionDifference(count(now), count(before))) !== 0;
  const scope = mintScope(owners ? { kind: "owned", owners } : { kind: "all" });
  const bounds = { from: period, to: period, filters, scope };
  const { rows } = await evaluate({ metric: metric.id, grain, ...bounds, compare: "previous", live: true }, clock);
  return rows[0]?.change?.real ?? false;
}

const sureDirection = (apart: Interval | null) => (!apart ? 0 : apart.low > 0 ? 1 : apart.high < 0 ? -1 : 0);

/** Both periods are over and their data whole. */
async function isKnown({ now }: PlainQuestion, span: Span, metric: MetricDeclaration): Promise<boolean> {
  const freshness = await readFreshness(now);
  const areOver = [span.now, span.before].every((period) => isComplete(period, metric, freshness));
  return areOver && reachesBack(span.before, metric, freshness);
}

/** Facts that are known by some dimensions alone say nothing under a filter of others. */
function isAskable({ filters = {}, owners }: PlainQuestion, { dimensions }: PlainCheck): boolean {
  const asked = [...Object.keys(filters), ...(owners ? ["owner"] : [])];
  return dimensions === undefined || asked.every((each) => (dimensions as readonly string[]).includes(each));
}
