import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import type { CohortRows } from "@/lib/metrics/cohorts/types";

/** What a row of a grid is called: its period in the reader's notation, or its group. */
export function useCohortName(by: CohortRows): (cohort: string, width?: "long" | "short") => string {
  const t = useTranslations("charts.cohorts");
  const format = useFigureFormat();
  return (cohort, width = "long") =>
    by === "month" || by === "quarter" || by === "year" ? format.period(cohort, by, width) : cohort || t("notKnown");
}
