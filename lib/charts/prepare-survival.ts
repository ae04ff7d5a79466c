import type { SurvivalCurves, SurvivalGroup } from "../metrics/retention/survival-curves";
import { type SurvivalLevel, survivalLevels } from "../metrics/retention/survival-levels";
import { brokenLine, type Point, steppedBand } from "./paths";
import { slotMiddle } from "./plot";

export interface SurvivalLine {
  group: string;
  n: number;
  events: number;
  median: SurvivalGroup["median"];
  /** Paths in the box of 100 by 100, each whole month in the middle of its slot: the steps, and the area of their intervals. */
  line: string;
  band: string;
  /** The share that the steps end at, 0..100, which may lie below that of the last whole month. */
  end: number;
  /** One for each whole month that somebody was watched for. */
  levels: SurvivalLevel[];
}

export interface Survival {
  lines: SurvivalLine[];
  /** The longest life drawn, in whole months. */
  months: number;
  /** How many smaller groups are left to the table. */
  more: number;
  empty: boolean;
}

/** Steps closer to each other than one of so many columns of the picture are drawn as one: over years somebody leaves each day. */
const COLUMNS = 300;
/** A curve over fewer lives than this tells nothing; the table has it. */
const FEWEST = 5;

/**
 * Curves of survival as steps from 100 % down, the groups with the most customers first. Times are in months. Of too many groups, and
 * of those with a handful of customers, only the table tells.
 */
export function prepareSurvival(groups: SurvivalCurves["groups"], { most }: { most: number }): Survival {
  const bySize = [...groups].filter(({ curve }) => curve.length > 0).sort((one, other) => other.n - one.n);
  const large = bySize.filter(({ n }) => n >= FEWEST);
  const drawn = (large.length > 0 ? large : bySize).slice(0, most);
  const months = Math.max(1, ...drawn.map(({ curve }) => Math.ceil(curve.at(-1)?.time ?? 0)));
  return {
    lines: drawn.map((group) => lineOf(group, months)),
    months,
    more: bySize.length - drawn.length,
    empty: drawn.length === 0,
  };
}

function lineOf({ group, n, events, median, curve }: SurvivalGroup, months: number): SurvivalLine {
  const x = (time: number) => slotMiddle(time, months + 1);
  const y = (share: number) => round(100 * (1 - share));
  const steps = lastOfColumns(
    curve.filter(({ events: lost }) => lost > 0),
    ({ time }) => Math.floor((x(time) * COLUMNS) / 100),
  );
  const end = curve.at(-1)?.time ?? 0;
  const path: Point[] = [[x(0), 0]];
  const ends: { x: number; low: number; high: number }[] = [];
  let level = 1;
  for (const { time, survival, low, high } of steps) {
    path.push([x(time), y(level)], [x(time), y(survival)]);
    level = survival;
    if (low !== null && high !== null) ends.push({ x: x(time), low: y(low), high: y(high) });
  }
  path.push([x(end), y(level)]);
  return {
    group: group ?? "",
    n,
    events,
    median,
    line: brokenLine(path),
    band: steppedBand(ends, x(end)),
    end: 100 * level,
    levels: survivalLevels({ n, curve }),
  };
}

/** Of the steps in one column the last, which the curve goes on from. */
function lastOfColumns<Step>(steps: readonly Step[], columnOf: (step: Step) => number): Step[] {
  return steps.filter((step, index) => {
    const next = steps[index + 1];
    return next === undefined || columnOf(next) !== columnOf(step);
  });
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
