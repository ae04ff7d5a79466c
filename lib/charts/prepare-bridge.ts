import {
  type BridgeAmounts,
  bridgeGap,
  LOSSES,
  MOVEMENTS,
  type Movement,
  signedMovement,
} from "../metrics/retention/bridge";
import { niceScale, type Scale } from "./nice-scale";

export interface BridgeBar {
  id: "start" | "end" | Movement;
  kind: "total" | "gain" | "loss";
  /** What the bar stands for, signed: losses are negative. */
  amount: number;
  /** Lower and upper end on the axis, counted from the start; of a total both are its level. */
  span: [number, number];
  /** Level at which the thin line to the next bar runs. */
  level: number;
}

export interface Bridge {
  bars: BridgeBar[];
  scale: Scale;
  /** What start plus movements leaves unexplained of the end; anything from half a cent on is a fault to be shown. */
  gap: number;
  empty: boolean;
}

/**
 * The waterfall from a recurring revenue at the start of a period to that at its end. Its axis counts from the start: beside
 * all that recurs, what a month moves would be too thin to be seen. Amounts in the organisation's currency.
 */
export function prepareBridge(amounts: BridgeAmounts): Bridge {
  const start = amounts.start ?? 0;
  const end = amounts.end ?? 0;
  const bars: BridgeBar[] = [{ id: "start", kind: "total", amount: start, span: [0, 0], level: 0 }];
  let level = 0;
  for (const id of MOVEMENTS) {
    const amount = signedMovement(amounts, id);
    const next = level + amount;
    bars.push({
      id,
      kind: LOSSES.has(id) ? "loss" : "gain",
      amount,
      span: [Math.min(level, next), Math.max(level, next)],
      level: next,
    });
    level = next;
  }
  const moved = end - start;
  bars.push({ id: "end", kind: "total", amount: end, span: [moved, moved], level: moved });
  return {
    bars,
    scale: niceScale(
      bars.flatMap((bar) => bar.span),
      { zero: true, count: 3 },
    ),
    gap: bridgeGap(amounts),
    empty: bars.every((bar) => bar.amount === 0),
  };
}
