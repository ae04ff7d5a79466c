"use client";

import { useFigureFormat } from "@/components/metric/notation";
import type { GestureKind } from "@/lib/follow-ups/types";

/** How much of a kind may be given; "–" where none may. */
export function BudgetAmount({ kind, amount }: { kind: GestureKind; amount: string | null }) {
  const format = useFigureFormat();
  return amount === null ? "–" : format.exact(Number(amount), kind === "credit" ? "money" : "count");
}
