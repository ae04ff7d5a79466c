import { usableDefinitions } from "../metrics/choosable";
import type { DataRange } from "../metrics/data-range";
import { STANDARD } from "../metrics/definition-in-use";
import { type Compare, DIMENSIONS, type Filter, type Grain } from "../metrics/types";
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
  /** Definitions in use other than the standard one, by indicator: the reader's, else the organisation's. */
  definitions: Readonly<Record<string, string>>;
  data: DataRange;
  /** The filters as the address has them, to make addresses that keep them. */
  address: BoardFilters;
}

/** How many periods a course over time looks back on, the one shown included: two years and the same month before. */
const COURSE: Record<Grain, number> = { month: 25, quarter: 13, year: 8, "trailing-12": 25 };

/**
 * Fills in what the address leaves open and drops what makes no sense there: a period outside the data becomes the nearest
 * one inside, definitions that do not exist become the usual one.
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
    definitions: knownDefinitions(address.definitions, data.definitions ?? {}),
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

/**
 * The definitions to use where they are not the standard ones: the reader's, else the organisation's. Where a reader chose the
 * standard one over the organisation's, it is named.
 */
function knownDefinitions(
  wanted: Readonly<Record<string, string>>,
  usual: Readonly<Record<string, string>>,
): Record<string, string> {
  const backToStandard = Object.keys(usual).filter((metric) => wanted[metric] === STANDARD);
  const standard = Object.fromEntries(backToStandard.map((metric) => [metric, STANDARD]));
  return { ...usual, ...usableDefinitions(wanted), ...standard };
}
