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
  /** Lower and upper end on the axis. */
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
 * The waterfall from a recurring revenue at the start of a period to that at its end. Bars stand on 0. Amounts in the
 * organisation's currency.
 */
export function prepareBridge(amounts: BridgeAmounts): Bridge {
  const start = amounts.start ?? 0;
  const end = amounts.end ?? 0;
  const bars: BridgeBar[] = [{ id: "start", kind: "total", amount: start, span: [0, start], level: start }];
  let level = start;
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
  bars.push({ id: "end", kind: "total", amount: end, span: [0, end], level: end });
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
