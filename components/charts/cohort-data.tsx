"use client";

import { useTranslations } from "next-intl";
import { tableOfCohorts } from "@/lib/charts/chart-table";
import type { Grid } from "@/lib/charts/prepare-cohort-grid";
import { DataTable } from "./data-table";

/** The cohort grid as a plain table; made here from the grid, which is on the page already. */
export function CohortData({ grid }: { grid: Grid }) {
  const t = useTranslations("charts");
  const names = { cohort: t("columns.cohort"), size: t("columns.size"), completeTo: t("columns.completeTo") };
  return (
    <DataTable
      table={tableOfCohorts(grid, t("columns.mean"))}
      names={names}
      grain="month"
      caption={t("cohorts.title")}
    />
  );
}
