import { rocArea } from "../../statistics/roc-area";
import { checkThreshold, type Share } from "../../statistics/threshold-check";
import type { Figure } from "../types";
import type { HealthOutcome } from "./read-health-outcomes";

/** More names than anybody reads at once. */
const MOST_NAMES = 100;

type Outcome = Omit<HealthOutcome, "period" | "group">;

/** Area under the ROC curve of the scores, a low one foretelling the loss; 0..1. */
export function areaFigure(outcomes: readonly Outcome[]): Figure {
  const scores = outcomes.map(({ score, lost, stayed }) => ({ score: -score, events: lost, others: stayed }));
  const roc = rocArea(scores);
  const details = detailsOf(outcomes);
  if (!roc) {
    const noData = outcomes.length > 0 && details.lost === 0 ? "nobody-lost" : "not-enough-data";
    return { ...NO_FIGURE, noData, details };
  }
  const n = roc.events + roc.others;
  return { ...NO_FIGURE, value: roc.area, n, interval: roc.interval, variance: roc.variance, noData: null, details };
}

/** Of the red accounts, the share that was lost; percent. */
export function precisionFigure(outcomes: readonly Outcome[]): Figure {
  const { precision } = redCheck(outcomes);
  const details = detailsOf(outcomes);
  if (precision.value === null) return { ...NO_FIGURE, noData: "not-enough-data", details };
  const { successes, trials, interval } = precision;
  return {
    value: 100 * precision.value,
    numerator: successes,
    denominator: trials,
    n: trials,
    interval: interval && { low: 100 * interval.low, high: 100 * interval.high },
    variance: (100 ** 2 * precision.value * (1 - precision.value)) / trials,
    noData: null,
    details,
  };
}

const NO_FIGURE = { value: null, numerator: null, denominator: null, n: 0, interval: null, variance: null } as const;

/** How good a warning red is. */
function redCheck(outcomes: readonly Outcome[]) {
  const warned = outcomes.map(({ colour, lost, stayed }) => ({
    score: Number(colour === "red"),
    events: lost,
    others: stayed,
  }));
  return checkThreshold(warned, 1);
}

/** How many were lost and stayed, what red was worth as a warning, and which losses had been green. */
function detailsOf(outcomes: readonly Outcome[]) {
  const { precision, recall, falseAlarms } = redCheck(outcomes);
  const green = outcomes.filter(({ colour, lost }) => colour === "green" && lost > 0);
  const percent = ({ value }: Share) => value && 100 * value;
  return {
    lost: recall.trials,
    stayed: falseAlarms.trials,
    red: precision.trials,
    lostRed: precision.successes,
    precision: percent(precision),
    recall: percent(recall),
    falseAlarms: percent(falseAlarms),
    lostGreen: green.reduce((sum, { lost }) => sum + lost, 0),
    lostGreenNames: green
      .flatMap(({ lostNames }) => lostNames)
      .slice(0, MOST_NAMES)
      .join(", "),
  };
}
