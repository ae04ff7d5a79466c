import { differenceFromSome, differenceInterval } from "./difference";
import {
  type Against,
  type AgainstGroup,
  type Change,
  type ComparedFigure,
  type Definition,
  type Figure,
  type GroupOf,
  isSummed,
} from "./types";

/** What a figure is held against. */
export type HeldAgainst = { figure: Figure } & (
  | Exclude<Against, AgainstGroup>
  /** `isAmong`: the group's accounts are among the figure's own; where it rests on a sample, too, `others` is the figure of the rest. */
  | ({ kind: "group"; isAmong: boolean; others: Figure | null } & GroupOf)
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
    against: toldAgainst(definition, now.value, held),
    from: compared(from),
    difference,
    relative: from.value === 0 ? null : difference / Math.abs(from.value),
    interval,
    // A sample too small for an interval proves nothing, which is not the same as counting everybody.
    real: intervalMethod === "none" ? null : interval !== null && (interval.low > 0 || interval.high < 0),
  };
}

function toldAgainst(definition: Definition, now: number, held: HeldAgainst): Against {
  if (held.kind === "period") return { kind: "period", period: held.period };
  const { kind, dimension, value, others, isAmong } = held;
  const part = isAmong && addsUp(definition) ? shareOf(held.figure.value, now) : null;
  return { kind, dimension, value, others: others && compared(others), part };
}

/** Revenue, or customers: what is divided by nothing. To hold all of it against a part of it says only how large the part is. */
function addsUp(definition: Definition): boolean {
  return isSummed(definition) && definition.parts?.denominator === null;
}

/** Null where it is no share: losses of the others may leave less than the group has. */
function shareOf(part: number | null, whole: number): number | null {
  return part !== null && whole > 0 && part >= 0 && part <= whole ? part / whole : null;
}

const compared = ({ value, n }: Figure): ComparedFigure => ({ value, n });
