"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useFigureFormat } from "@/components/metric/notation";
import { showPanel } from "@/components/metric/use-panel";
import { classes } from "@/components/ui/classes";
import type { FigureFormat } from "@/lib/board/figure-format";
import { SHUT_PANEL } from "@/lib/board/schema";
import type { Grid } from "@/lib/charts/prepare-cohort-grid";
import { asShare } from "@/lib/metrics/cohorts/types";
import { useCohortName } from "./cohort-names";
import { amountsOf, type CellPlace, CohortTable } from "./cohort-table";

/** On a phone what is said of a cell takes two lines; where its month may pay back what was spent, three. */
const LONG = "max-sm:min-h-10";
const LONGEST = "max-sm:min-h-15";

/** The cohort grid with a line that spells out the cell pointed at, and the scale of its colours. */
export function CohortGrid({ grid }: { grid: Grid }) {
  const t = useTranslations("charts.cohorts");
  const format = useFigureFormat();
  const [place, setPlace] = useState<CellPlace | null>(null);
  const open = useCallback(
    ({ row, cell }: CellPlace) =>
      showPanel({ ...SHUT_PANEL, cell: grid.cell, cohortsBy: grid.by, cohort: row.cohort, age: cell.age }),
    [grid.cell, grid.by],
  );
  const name = useCohortName(grid.by);
  const isShare = asShare(grid.cell) !== null;
  const describe = ({ row, cell }: CellPlace) => {
    const told = {
      cohort: name(row.cohort),
      age: cell.age,
      value: format.fine(cell.value, grid.unit),
      numerator: format.number(cell.numerator),
      size: format.number(cell.denominator),
    };
    if (row.paysBackAt === cell.age)
      return t("describePaid", { ...told, cost: format.fine(row.acquisitionCost, "money") });
    if (isShare && cell.value !== null) return t(cell.complete ? "describe" : "describeOpen", told);
    return t(cell.complete ? "describeFigure" : "describeFigureOpen", told);
  };
  return (
    <div>
      <div className="mb-2 flex min-h-11 flex-wrap items-center justify-between gap-x-6 gap-y-1 text-sm">
        {/* Room for all that it may come to say: a cell that is pressed must not move away before it is let go. */}
        <p className={classes("flex items-end text-soft max-sm:w-full", grid.unit === "money" ? LONGEST : LONG)}>
          {place ? describe(place) : t("age")}
        </p>
        <Scale grid={grid} format={format} />
      </div>
      <div className="fade-more relative max-h-[64rem] overflow-auto print:max-h-none print:overflow-visible">
        <CohortTable grid={grid} onPoint={setPlace} onOpen={open} />
      </div>
      {grid.unknown && (
        <p className="mt-1 text-soft text-xs">
          {t("unknown", {
            count: grid.unknown.count,
            first: name(grid.unknown.first, "short"),
            last: name(grid.unknown.last, "short"),
          })}
        </p>
      )}
      {grid.more > 0 && <p className="mt-1 text-soft text-xs">{t("more", { count: grid.more })}</p>}
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

/** What the colours stand for, in the figures of the cells; the unit of amounts stands before, as the cells leave it out. */
function Scale({ grid, format }: { grid: Grid; format: FigureFormat }) {
  const amounts = amountsOf(grid, format);
  const { low: least, high: most } = grid.scale;
  const [low, high] = [least, most].map((level) => amounts?.write(level) ?? format.axis(level, grid.unit));
  return (
    <p className="flex items-center gap-2 whitespace-nowrap text-soft text-xs">
      {amounts && <span className="pr-2">{amounts.unit}</span>}
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
