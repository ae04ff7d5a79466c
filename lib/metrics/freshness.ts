import { cache } from "react";
import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { minuteOf, startOfMinute } from "../time/minute";
import type { Period } from "./requested-periods";
import type { FactKind, MetricDeclaration } from "./types";

const row = z.object({
  refreshedAt: z.date().nullable(),
  pending: z.coerce.number(),
  activeRule: z.enum(["contract", "purchase"]).nullable(),
  purchaseDays: z.number().nullable(),
  extents: z.record(z.string(), z.object({ first: z.iso.date(), last: z.iso.date() })).nullable(),
  today: z.iso.date(),
  /** First month of the year by which quarters and years are made, 1 to 12. */
  firstMonth: z.number().int(),
  /** Definitions that the organisation uses in place of the standard ones, by indicator. */
  definitions: z.record(z.string(), z.string()).optional(),
});

/** By what is known how far an indicator's facts reach. */
type KnownBy = Pick<MetricDeclaration, "usesActiveRule" | "facts" | "question" | "settleDays">;

/** How far the figures in the database reach. */
export type Freshness = z.infer<typeof row>;

/**
 * As of when figures are, what awaits the next refresh, which rule of being active they follow, which month the year begins with, and the first and last
 * day that each kind of fact is known of. `now` gives today in the organisation's time zone. Read once for all figures of a page.
 */
export function readFreshness(now: Date): Promise<Freshness> {
  return freshnessAt(minuteOf(now));
}

const freshnessAt = cache(async (minute: number): Promise<Freshness> => {
  const [freshness] = await queryRows(
    await getPool(),
    row,
    `SELECT s.refreshed_at AS "refreshedAt", s.active_rule::text AS "activeRule", s.purchase_days AS "purchaseDays",
       (SELECT count(*) FROM rollup_mark WHERE month <= coalesce(s.horizon, 'infinity')) AS pending,
       (SELECT jsonb_object_agg(kind, jsonb_build_object('first', first_day, 'last', last_day)) FROM fact_extent) AS extents,
       ($1::timestamptz AT TIME ZONE coalesce(s.time_zone, 'UTC'))::date AS today,
       coalesce(s.first_month, 1) AS "firstMonth",
       coalesce((SELECT definitions FROM setting WHERE id = 1), '{}') AS definitions
     FROM (SELECT 1) one LEFT JOIN rollup_state s ON true`,
    [startOfMinute(minute)],
  );
  return row.parse(freshness);
});

/** What holds until something else is told: nobody brings it in again for each month. */
const STANDING: ReadonlySet<FactKind> = new Set(["references", "wallet-estimates"]);

/**
 * Whether a period is over and its data reach its last day. What customers do (being active, their contracts), and what stands
 * until it is changed (who is a reference), is known as far as anything is; a figure made of one kind of fact is known as far as that kind. A figure that also looks at what
 * came of the period's facts later (the next answer) waits for that.
 */
export function isComplete(period: Pick<Period, "until">, metric: KnownBy, freshness: Freshness): boolean {
  const until = addDays(period.until, metric.settleDays ?? 0);
  if (until > freshness.today) return false;
  const own = extentsOf(metric, freshness);
  const stands = own.length > 0 && metric.facts.every((fact) => STANDING.has(fact));
  const last = (stands ? Object.values(freshness.extents ?? {}) : own)
    .map((extent) => extent.last)
    .sort()
    .at(-1);
  return last !== undefined && addDays(last, 1) >= until;
}

/**
 * Whether the data go back to a period's first month. A year of which only the last months were brought in is shown as it
 * is, but a later one that is compared with it would seem to have grown.
 */
export function reachesBack(period: Pick<Period, "from">, metric: KnownBy, freshness: Freshness): boolean {
  const [first] = extentsOf(metric, freshness)
    .map((extent) => extent.first)
    .sort();
  return first !== undefined && first.slice(0, 7) <= period.from.slice(0, 7);
}

/** Of a figure made of one survey question: how far that question is known; of answers brought in otherwise, how far any is. */
function extentsOf(metric: KnownBy, { extents }: Freshness) {
  const known = extents ?? {};
  if (metric.usesActiveRule || metric.facts.includes("subscriptions")) return Object.values(known);
  const own = metric.facts.map((fact) => (metric.question && known[`${fact}:${metric.question}`]) || known[fact]);
  return own.filter((extent) => extent !== undefined);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
