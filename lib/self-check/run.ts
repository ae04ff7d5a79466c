import { z } from "zod";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { getDefinition, getMetric } from "../metrics/catalogue";
import { dataRange } from "../metrics/data-range";
import { evaluate } from "../metrics/evaluate";
import { readFreshness } from "../metrics/freshness";
import { refreshRollups } from "../rollups/refresh";
import { compareGroups } from "./compare";
import { type Choices, type Drawn, draw, readAccounts } from "./draw";
import { PLAIN_CHECKS } from "./plain/all";
import type { CheckLine, NotChecked, SelfCheck } from "./result";
import type { PlainCheck, PlainRules } from "./types";

const MOST_DRAWS = 5;

export interface SelfCheckOptions {
  /** Decides what is asked; the same one asks the same again. */
  seed: number;
  /** How often each definition is checked. */
  rounds: number;
  /** Only this indicator. */
  metric?: string;
  now: Date;
  /** Told of each check as it is done. */
  onLine?: (line: CheckLine) => void;
}

/**
 * Asks the engine and plain queries over the facts the same questions, drawn at random: for each definition a complete period,
 * a value of a dimension or none, everybody's accounts or one owner's. Brings the rollups up to date first, since what has yet
 * to be taken in would look like a fault. Throws metric-unknown.
 */
export async function runSelfCheck(options: SelfCheckOptions): Promise<SelfCheck> {
  const { seed, rounds, now, onLine } = options;
  const startedAt = new Date();
  if (options.metric) getMetric(options.metric);
  await refreshRollups(await getPool(), { now });
  const [choices, rules] = [await readChoices(now), await readRules()];
  const isAsked = ({ metric }: { metric: string }) => !options.metric || metric === options.metric;
  const lines: CheckLine[] = [];
  const notChecked: NotChecked[] = [];
  for (let round = 1; round <= rounds; round++) {
    for (const check of PLAIN_CHECKS.filter(isAsked)) {
      const { metric, definition } = check;
      const asked = (again: number) =>
        choices && draw(`${seed} ${metric} ${definition} ${round} ${again}`, check, getMetric(metric), choices);
      let line: CheckLine | null = null;
      // Where neither has anything to tell, little is proved: it is asked again about something else.
      for (let again = 0; again < MOST_DRAWS && (line === null || (line.equal && line.plain.value === null)); again++) {
        const drawn = asked(again);
        line = drawn && (await checkOnce(check, drawn, rules, now));
        if (!line) break;
      }
      if (line) {
        lines.push(line);
        onLine?.(line);
      } else if (round === 1) notChecked.push({ metric, definition, reason: "no-period" });
    }
  }
  return {
    seed,
    rounds,
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    equal: lines.filter((line) => line.equal).length,
    lines,
    notChecked,
  };
}

async function checkOnce(check: PlainCheck, drawn: Drawn, rules: PlainRules, now: Date): Promise<CheckLine> {
  const { metric, definition } = check;
  const { grain, period, dimension, owner } = drawn;
  const filters = dimension ? { [dimension.name]: [dimension.value] } : {};
  const owners = owner === null ? undefined : [owner];
  const scope = mintScope(owners ? { kind: "owned", owners } : { kind: "all" });
  const asked = { grain, period: period.period, from: period.from, until: period.until, dimension, owner };
  const { unit } = getDefinition(getMetric(metric), definition);
  const named = { metric, definition, unit, ...asked };
  let [engineMs, plainMs] = [0, 0];
  try {
    const start = performance.now();
    const bounds = { from: period.period, to: period.period };
    const request = { metric, definition, grain, ...bounds, filters, scope, live: true };
    const { rows } = await evaluate(request, now);
    engineMs = performance.now() - start;
    const plain = await check.answer({ periods: [period], end: period.until, filters, owners, rules, now });
    plainMs = performance.now() - start - engineMs;
    return { ...named, ...compareGroups(rows, plain, unit, check.within), fault: null, engineMs, plainMs };
  } catch (error) {
    const none = { value: null, n: 0 };
    const fault = error instanceof Error ? error.message : String(error);
    return { ...named, group: null, engine: none, plain: none, equal: false, fault, engineMs, plainMs };
  }
}

async function readChoices(now: Date): Promise<Choices | null> {
  const [range, freshness, accounts] = await Promise.all([dataRange(now), readFreshness(now), readAccounts()]);
  return range && { first: range.first, last: range.last, freshness, accounts };
}

const rulesRow = z.object({
  activeRule: z.enum(["contract", "purchase"]),
  purchaseDays: z.number().int(),
  timeZone: z.string(),
});

/** The organisation's rules as it has set them; where it has not: contracts make customers as soon as there are any. */
async function readRules(): Promise<PlainRules> {
  const [rules] = await queryRows(
    await getPool(),
    rulesRow,
    `SELECT coalesce(max(active_rule::text), (SELECT CASE WHEN count(*) > 0 THEN 'contract' ELSE 'purchase' END FROM subscriptions)) AS "activeRule",
       coalesce(max(purchase_days), 365) AS "purchaseDays", coalesce(max(time_zone), 'UTC') AS "timeZone" FROM setting`,
  );
  return rulesRow.parse(rules);
}
