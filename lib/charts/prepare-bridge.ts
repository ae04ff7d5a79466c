import { niceScale, type Scale } from "./nice-scale";

/** The order in which a recurring revenue moves from its start to its end; also the order of the bars. */
export const MOVEMENTS = ["new", "reactivation", "expansion", "contraction", "churn"] as const;
export type Movement = (typeof MOVEMENTS)[number];

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

export type BridgeAmounts = Record<"start" | "end" | Movement, number | null>;

/**
 * The waterfall from a recurring revenue at the start of a period to that at its end. Contraction and churn come as the
 * positive amounts that the indicator's definitions give. Bars stand on 0. Amounts in the organisation's currency.
 */
export function prepareBridge(amounts: BridgeAmounts): Bridge {
  const start = amounts.start ?? 0;
  const end = amounts.end ?? 0;
  const bars: BridgeBar[] = [{ id: "start", kind: "total", amount: start, span: [0, start], level: start }];
  let level = start;
  for (const id of MOVEMENTS) {
    const loss = id === "contraction" || id === "churn";
    const amount = (loss ? -1 : 1) * Math.abs(amounts[id] ?? 0);
    const next = level + amount;
    bars.push({
      id,
      kind: loss ? "loss" : "gain",
      amount,
      span: [Math.min(level, next), Math.max(level, next)],
      level: next,
    });
    level = next;
  }
  bars.push({ id: "end", kind: "total", amount: end, span: [0, end], level: end });
  const gap = end - level;
  return {
    bars,
    scale: niceScale(
      bars.flatMap((bar) => bar.span),
      { zero: true, count: 3 },
    ),
    gap: Math.abs(gap) < 0.005 ? 0 : gap,
    empty: bars.every((bar) => bar.amount === 0),
  };
}
