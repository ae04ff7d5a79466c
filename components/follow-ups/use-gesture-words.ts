import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import type { GestureKind } from "@/lib/follow-ups/types";

/** Writes how much of a gesture there is: money, visits, days. */
export function useGestureWords(): (kind: GestureKind, amount: string) => string {
  const t = useTranslations("follow-ups.gesture");
  const format = useFigureFormat();
  return (kind, amount) => {
    if (kind === "credit") return format.exact(Number(amount), "money");
    return t(kind === "visit" ? "visits" : "days", { count: Number(amount) });
  };
}
