"use client";

import { useTranslations } from "next-intl";
import { tableOfCohorts } from "@/lib/charts/chart-table";
import type { Grid } from "@/lib/charts/prepare-cohort-grid";
import { DataTable } from "./data-table";

/** The cohort grid as a plain table; made here from the grid, which is on the page already. */
export function CohortData({ grid }: { grid: Grid }) {
  const t = useTranslations("charts");
  const headings = ["cohort", "size", "completeTo", "acquisitionCost", "paysBackAt"] as const;
  return (
    <DataTable
      table={tableOfCohorts(grid, { mean: t("columns.mean"), unknown: t("cohorts.notKnown") })}
      names={Object.fromEntries(headings.map((id) => [id, t(`columns.${id}`)]))}
      grain="month"
      caption={t("cohorts.title")}
    />
  );
}
