import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import { cohortName } from "@/lib/board/cohort-name";
import type { CohortRows } from "@/lib/metrics/cohorts/types";

/** What rows of a grid are called, in client components. */
export function useCohortName(by: CohortRows): ReturnType<typeof cohortName> {
  const t = useTranslations("charts.cohorts");
  return cohortName(by, useFigureFormat(), t("notKnown"));
}
