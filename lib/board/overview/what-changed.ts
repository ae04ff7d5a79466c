import { type ChangeMark, prepareChange } from "../../charts/prepare-change";
import type { Change, FigureRow, MetricDeclaration, Unit } from "../../metrics/types";
import type { Interval } from "../../statistics/interval";
import { usualChange } from "./usual-change";

/** Standard errors to either side of what a 95 % interval reaches over. */
const REACH = 1.96;

/** An indicator over the course of a board; the last row is the period shown. */
export interface FollowedFigure {
  metric: string;
  definition: string;
  unit: Unit;
  better: MetricDeclaration["better"];
  rows: readonly FigureRow[];
}

/**
 * "real": the interval of the difference leaves out 0; "noise": it does not, or the samples are too small for one. Of what counts
 * everybody there is no such noise: "unusual" is a change beyond what its earlier ones make usual, "usual" one within that, and
 * "unjudged" one of which too few are known before it.
 */
export type Verdict = "real" | "noise" | "unusual" | "usual" | "unjudged";

export interface ChangedFigure extends Omit<FollowedFigure, "rows"> {
  row: FigureRow;
  change: Change;
  mark: ChangeMark;
  verdict: Verdict;
  /** Of a sample the interval of the difference, of what counts everybody the range of its usual changes. */
  interval: Interval | null;
  /** How many standard errors, or usual changes, the difference is from 0; null where neither is known. Listed from 1.96 on. */
  sureness: number | null;
  course: "worse" | "better" | "neither";
}

/**
 * Which figures changed, the ones that did for sure apart from those that only seem to. What got worse stands before what got
 * better, and what can be called neither last; among these, the surest first. Figures without a change are left out.
 */
export function whatChanged(figures: readonly FollowedFigure[]): { listed: ChangedFigure[]; others: ChangedFigure[] } {
  const changed = figures.flatMap((figure) => changedFigure(figure) ?? []);
  const isListed = ({ verdict, mark }: ChangedFigure) =>
    (verdict === "real" || verdict === "unusual") && mark.direction !== "flat";
  return {
    listed: changed.filter(isListed).sort(byCourseThenSureness),
    others: changed.filter((figure) => !isListed(figure)).sort(byCourseThenSureness),
  };
}

const COURSES: readonly ChangedFigure["course"][] = ["worse", "better", "neither"];

function byCourseThenSureness(one: ChangedFigure, other: ChangedFigure): number {
  const bySureness = (other.sureness ?? -1) - (one.sureness ?? -1);
  // Two that are as sure as can be differ by no number.
  return COURSES.indexOf(one.course) - COURSES.indexOf(other.course) || (Number.isNaN(bySureness) ? 0 : bySureness);
}

function changedFigure({ rows, ...figure }: FollowedFigure): ChangedFigure | null {
  const row = rows.at(-1);
  const change = row?.change;
  const mark = change ? prepareChange(change, figure) : null;
  if (!row || !change || !mark) return null;
  const earlier = rows.slice(0, -1).flatMap((before) => before.change?.difference ?? []);
  const judged = change.real === null ? ofCounted(change, usualChange(earlier)) : ofSample(change);
  return { ...figure, row, change, mark, ...judged, course: courseOf(change.difference, figure.better) };
}

type Judged = Pick<ChangedFigure, "verdict" | "interval" | "sureness">;

/** The standard error is told from the end of the interval that is nearer to 0, so that 1.96 of them are what makes it real. */
function ofSample({ difference, interval, real }: Change): Judged {
  if (interval === null) return { verdict: "noise", interval, sureness: null };
  const toEnd = difference >= 0 ? difference - interval.low : interval.high - difference;
  return { verdict: real ? "real" : "noise", interval, sureness: (REACH * Math.abs(difference)) / toEnd };
}

function ofCounted({ difference }: Change, usual: number | null): Judged {
  if (usual === null) return { verdict: "unjudged", interval: null, sureness: null };
  const sureness = difference === 0 ? 0 : Math.abs(difference) / usual;
  const interval = { low: -REACH * usual, high: REACH * usual };
  return { verdict: sureness > REACH ? "unusual" : "usual", interval, sureness };
}

function courseOf(difference: number, better: MetricDeclaration["better"]): ChangedFigure["course"] {
  if (better === "neither" || difference === 0) return "neither";
  return difference > 0 === (better === "up") ? "better" : "worse";
}
