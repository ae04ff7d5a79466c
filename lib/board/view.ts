import { catalogue } from "../metrics/catalogue";
import type { DataRange } from "../metrics/data-range";
import { type Compare, type Definition, DIMENSIONS, type Filter, type Grain, isSummed } from "../metrics/types";
import { periodOf, shiftPeriod } from "../time/periods";
import { defaultPeriod } from "./default-period";
import type { BoardFilters } from "./schema";

/** What a board shows, with nothing left open: the filters of its address and the defaults of the data. */
export interface BoardView {
  grain: Grain;
  /** First month of the period shown; the last month of a trailing year. */
  period: string;
  compare: Compare;
  filters: Partial<Record<Filter, readonly string[]>>;
  /** Definitions other than the standard one, by indicator. */
  definitions: Readonly<Record<string, string>>;
  data: DataRange;
  /** The filters as the address has them, to make addresses that keep them. */
  address: BoardFilters;
}

/** How many periods a course over time looks back on, the one shown included: two years and the same month before. */
const COURSE: Record<Grain, number> = { month: 25, quarter: 13, year: 8, "trailing-12": 25 };

/**
 * Fills in what the address leaves open and drops what makes no sense there: a period outside the data becomes the nearest
 * one inside, definitions that do not exist become the standard one.
 */
export function resolveView(address: BoardFilters, data: DataRange): BoardView {
  const { grain, compare } = address;
  const wanted = address.to === null ? defaultPeriod(data, grain) : periodOf(address.to, grain, data.firstMonth);
  const oldest = periodOf(data.first, grain, data.firstMonth);
  const newest = periodOf(data.last, grain, data.firstMonth);
  const period = latest(oldest, earliest(newest, wanted));
  const chosen = DIMENSIONS.filter((dimension) => address[dimension].length > 0);
  return {
    grain,
    period,
    compare,
    filters: Object.fromEntries(chosen.map((dimension) => [dimension, address[dimension]])),
    definitions: knownDefinitions(address.definitions),
    data,
    address,
  };
}

/** First and last period of a course over time, not reaching back before the data. */
export function courseOf(view: BoardView): { from: string; to: string } {
  const from = shiftPeriod(view.period, view.grain, 1 - COURSE[view.grain]);
  const oldest = periodOf(view.data.first, view.grain, view.data.firstMonth);
  return { from: latest(from, oldest), to: view.period };
}

const latest = (one: string, other: string) => [one, other].sort()[1] ?? one;
const earliest = (one: string, other: string) => [one, other].sort()[0] ?? one;

function knownDefinitions(wanted: Record<string, string>): Record<string, string> {
  const known = catalogue.flatMap((metric) => {
    const rival = choosable(metric.definitions).find((candidate) => candidate.id === wanted[metric.id]);
    return rival && rival !== metric.definitions[0] ? [[metric.id, rival.id]] : [];
  });
  return Object.fromEntries(known);
}

/**
 * The definitions that can stand in for the standard one wherever that is shown: those that come, as it does, as one figure or
 * in the same groups of their own.
 */
export function choosable(definitions: readonly [Definition, ...Definition[]]): readonly Definition[] {
  const [standard] = definitions;
  return definitions.filter((definition) => ownGroupsOf(definition) === ownGroupsOf(standard));
}

/** The groups that a definition's figures come in by themselves; undefined for what is one figure. */
export function ownGroupsOf(definition: Definition): string | undefined {
  return isSummed(definition) ? undefined : definition.ownGroups;
}
