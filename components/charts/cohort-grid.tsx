"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useCallback, useState } from "react";
import { useFigureFormat } from "@/components/metric/notation";
import { panelParsers, SHUT_PANEL } from "@/lib/board/schema";
import type { Grid } from "@/lib/charts/prepare-cohort-grid";
import { type CellPlace, CohortTable } from "./cohort-table";

/** The cohort grid with a line that spells out the cell pointed at, and the scale of its colours. */
export function CohortGrid({ grid }: { grid: Grid }) {
  const t = useTranslations("charts.cohorts");
  const format = useFigureFormat();
  const [place, setPlace] = useState<CellPlace | null>(null);
  const [, setPanel] = useQueryStates(panelParsers, { history: "push", shallow: true, scroll: false });
  const open = useCallback(
    ({ row, cell }: CellPlace) => void setPanel({ ...SHUT_PANEL, cohort: row.cohort, month: cell.month }),
    [setPanel],
  );
  const month = (text: string) => format.period(text, "month", "long");
  return (
    <div>
      <div className="mb-2 flex min-h-10 flex-wrap items-center justify-between gap-x-6 gap-y-1 text-sm">
        <p className="text-soft">
          {place
            ? t(place.cell.complete ? "describe" : "describeOpen", {
                cohort: month(place.row.cohort),
                age: place.cell.age,
                value: format.figure(place.cell.value, "percent"),
                numerator: format.number(place.cell.numerator),
                size: format.number(place.row.size),
              })
            : t("age")}
        </p>
        <Scale
          low={format.axis(Math.round(grid.scale.low), "percent")}
          high={format.axis(Math.round(grid.scale.high), "percent")}
        />
      </div>
      <div className="max-h-[42rem] overflow-auto">
        <CohortTable grid={grid} onPoint={setPlace} onOpen={open} />
      </div>
    </div>
  );
}

const STEPS = [
  "bg-cohort-0",
  "bg-cohort-1",
  "bg-cohort-2",
  "bg-cohort-3",
  "bg-cohort-4",
  "bg-cohort-5",
  "bg-cohort-6",
  "bg-cohort-7",
  "bg-cohort-8",
];

function Scale({ low, high }: { low: string; high: string }) {
  return (
    <p className="flex items-center gap-2 text-soft text-xs">
      {low}
      <span className="flex" aria-hidden="true">
        {STEPS.map((step) => (
          <span key={step} className={`h-3 w-4 ${step}`} />
        ))}
      </span>
      {high}
    </p>
  );
}
