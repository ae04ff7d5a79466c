import { differenceFromSome, differenceInterval } from "./difference";
import type { Against, AgainstGroup, Change, ComparedFigure, Definition, Figure, GroupOf } from "./types";

/** What a figure is held against. */
export type HeldAgainst = { figure: Figure } & (
  | Exclude<Against, AgainstGroup>
  /** `others`: where the group's accounts are among the figure's own, and it rests on a sample, the figure of the others. */
  | ({ kind: "group"; others: Figure | null } & GroupOf)
);

/** How a figure differs from what it is held against; null where either has no value. */
export function changeOf(definition: Definition, now: Figure, held: HeldAgainst): Change | null {
  const from = held.figure;
  if (now.value === null || from.value === null) return null;
  const difference = now.value - from.value;
  const { intervalMethod } = definition;
  const others = held.kind === "group" ? held.others : null;
  const interval = others
    ? differenceFromSome(intervalMethod, { all: now, some: from, others })
    : differenceInterval(intervalMethod, now, from);
  return {
    against: toldAgainst(held),
    from: compared(from),
    difference,
    relative: from.value === 0 ? null : difference / Math.abs(from.value),
    interval,
    // A sample too small for an interval proves nothing, which is not the same as counting everybody.
    real: intervalMethod === "none" ? null : interval !== null && (interval.low > 0 || interval.high < 0),
  };
}

function toldAgainst(held: HeldAgainst): Against {
  if (held.kind === "period") return { kind: "period", period: held.period };
  const { kind, dimension, value, others } = held;
  return { kind, dimension, value, others: others && compared(others) };
}

const compared = ({ value, n }: Figure): ComparedFigure => ({ value, n });
