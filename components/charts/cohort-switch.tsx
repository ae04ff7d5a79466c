"use client";

import { useTranslations } from "next-intl";
import { useBoardFilters } from "@/components/board/board-transition";
import type { CohortCell, CohortRows } from "@/lib/metrics/cohorts/types";

interface CohortSwitchProps {
  cell: CohortCell;
  by: CohortRows;
  /** What there is to choose from. */
  cells: readonly CohortCell[];
  rows: readonly CohortRows[];
}

const LOOK = "-ml-1 min-h-6 [field-sizing:content] max-w-full bg-paper text-accent underline-offset-4 hover:underline";

/** What the grid's cells show, and what makes its rows; both stand in the address, so that the curves follow. */
export function CohortSwitch({ cell, by, cells, rows }: CohortSwitchProps) {
  const t = useTranslations("charts.cohorts");
  const { setFilters } = useBoardFilters();
  return (
    <>
      {rows.length > 1 && (
        <select
          aria-label={t("rows")}
          value={by}
          onChange={(event) => setFilters({ rows: event.target.value as CohortRows, pair: null })}
          className={LOOK}
        >
          {rows.map((id) => (
            <option key={id} value={id}>
              {t(`by.${id}`)}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={t("cell")}
        value={cell}
        onChange={(event) => setFilters({ cohorts: event.target.value as CohortCell })}
        className={LOOK}
      >
        {cells.map((id) => (
          <option key={id} value={id}>
            {t(`cells.${id}`)}
          </option>
        ))}
      </select>
    </>
  );
}
