"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, memo, type PointerEvent, useRef } from "react";
import { useFigureFormat } from "@/components/metric/notation";
import { classes } from "@/components/ui/classes";
import type { FigureFormat } from "@/lib/board/figure-format";
import type { Grid, GridCell, GridRow } from "@/lib/charts/prepare-cohort-grid";
import { NO_VALUE } from "@/lib/format/numbers";
import type { Unit } from "@/lib/metrics/types";
import { useCohortName } from "./cohort-names";
import { COHORT_TONES, hatchingOf } from "./cohort-tones";

/** On a phone months have the room: how many a cohort counts is told of each cell that is pointed at, and stands in the table. */
const SIZE = "max-sm:hidden";
/** The month that pays back what winning the cohort cost. */
const PAID = "underline decoration-2 underline-offset-2 font-semibold";
const LIT = "data-[lit]:shadow-[inset_0_0_0_1px_var(--color-ink)]";
const HEAD = "sticky bg-paper font-medium text-soft print:static";

export interface CellPlace {
  row: GridRow;
  cell: GridCell;
}

interface CohortTableProps {
  grid: Grid;
  onPoint: (place: CellPlace | null) => void;
  onOpen: (place: CellPlace) => void;
}

/**
 * The cells themselves. Drawn once: pointing and moving by arrow keys mark cells by attributes, so that a thousand of
 * them are not drawn anew at each step.
 */
export const CohortTable = memo(function CohortTable({ grid, onPoint, onOpen }: CohortTableProps) {
  const t = useTranslations("charts.cohorts");
  const format = useFigureFormat();
  const name = useCohortName(grid.by);
  const amounts = amountsOf(grid, format);
  const write = ({ value }: GridCell) =>
    value === null ? NO_VALUE : (amounts?.write(value) ?? short(value, grid.unit, format));
  const isPeriod = grid.by === "month" || grid.by === "quarter" || grid.by === "year";
  const table = useRef<HTMLTableElement>(null);

  const placeOf = (target: EventTarget): { place: CellPlace; element: HTMLElement } | null => {
    const element = target instanceof Element ? target.closest<HTMLElement>("td[data-age]") : null;
    const row = grid.rows[Number(element?.dataset.row)];
    const cell = row?.cells[Number(element?.dataset.age)];
    return element && row && cell ? { place: { row, cell }, element } : null;
  };
  const light = (element: HTMLElement | null) => {
    for (const lit of table.current?.querySelectorAll("[data-lit]") ?? []) lit.removeAttribute("data-lit");
    if (!element) return;
    const { row, age } = element.dataset;
    for (const cell of table.current?.querySelectorAll(`[data-row="${row}"], [data-age="${age}"]`) ?? [])
      cell.setAttribute("data-lit", "");
  };
  const point = (event: PointerEvent | React.FocusEvent) => {
    const found = placeOf(event.target);
    light(found?.element ?? null);
    onPoint(found?.place ?? null);
  };
  const move = (event: KeyboardEvent) => {
    const found = placeOf(event.target);
    if (!found) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onOpen(found.place);
      return;
    }
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const row = Number(found.element.dataset.row) + step[0];
    const age = Number(found.element.dataset.age) + step[1];
    const next = table.current?.querySelector<HTMLElement>(`td[data-row="${row}"][data-age="${age}"]`);
    if (!next) return;
    found.element.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  };
  const leave = () => {
    light(null);
    onPoint(null);
  };

  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through by arrow keys is a grid
      role="grid"
      aria-label={t("title")}
      onPointerOver={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
      onKeyDown={move}
      onClick={(event) => {
        const found = placeOf(event.target);
        if (found) onOpen(found.place);
      }}
      className="border-separate border-spacing-px text-xs print:w-full print:table-fixed print:text-[10px] print:leading-tight"
    >
      <thead>
        <tr>
          <th
            scope="col"
            className={classes(HEAD, "top-0 left-0 z-30 min-w-20 py-1 pr-2 text-left max-sm:min-w-18 print:w-24")}
          >
            {isPeriod ? t("cohort") : t(`by.${grid.by}`)}
          </th>
          <th scope="col" className={classes(HEAD, SIZE, "top-0 z-20 py-1 pr-2 text-right print:w-16")}>
            {t("size")}
          </th>
          {grid.ages.map((age) => (
            <th
              key={age}
              scope="col"
              data-age={age}
              className={classes(HEAD, LIT, "top-0 z-20 min-w-11 py-1 text-center max-sm:min-w-9 print:min-w-0")}
            >
              {age}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.rows.map((row, rowIndex) => (
          <tr key={row.cohort}>
            <th
              scope="row"
              data-row={rowIndex}
              className={classes(
                HEAD,
                LIT,
                "left-0 z-10 max-w-40 truncate whitespace-nowrap py-0.5 pr-2 text-left max-sm:max-w-24",
              )}
              title={isPeriod ? undefined : name(row.cohort)}
            >
              {name(row.cohort, "short")}
            </th>
            <td className={classes(SIZE, "pr-2 text-right text-soft")}>{format.number(row.size)}</td>
            {row.cells.map((cell, age) =>
              cell ? (
                <td
                  key={cell.age}
                  data-row={rowIndex}
                  data-age={cell.age}
                  tabIndex={rowIndex === 0 && age === 0 ? 0 : -1}
                  className={classes(
                    "min-w-11 cursor-pointer whitespace-nowrap px-1 py-1 text-center max-sm:min-w-9 print:min-w-0 print:whitespace-normal print:px-0 print:py-0.5",
                    LIT,
                    COHORT_TONES[cell.tone],
                    !cell.complete && hatchingOf(cell.tone),
                    row.paysBackAt === cell.age && PAID,
                  )}
                >
                  {write(cell)}
                  {!cell.complete && <span className="sr-only">, {t("hatched")}</span>}
                </td>
              ) : (
                // Cells beyond the data have no other identity than their place.
                <td key={age} />
              ),
            )}
          </tr>
        ))}
      </tbody>
      <tfoot className="sticky bottom-0 z-20 bg-paper print:static">
        <tr className="font-semibold">
          <th
            scope="row"
            className={classes(
              HEAD,
              "bottom-0 left-0 z-10 whitespace-nowrap py-1 pr-2 text-left text-ink max-sm:whitespace-normal",
            )}
          >
            {t("mean")}
          </th>
          <td className={classes(SIZE, "bg-paper")} />
          {grid.mean.map((cell, age) => (
            <td
              key={grid.ages[age]}
              className={classes(
                "whitespace-nowrap border-ink border-t px-1 py-1 text-center print:whitespace-normal print:px-0",
                cell && cell.value !== null && COHORT_TONES[cell.tone],
                grid.paysBackAt === cell?.age && PAID,
              )}
            >
              {cell && write(cell)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
});

const STEPS: Record<string, readonly [row: number, age: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** How amounts are written in the cells, and the unit that stands beside the scale; null of what is no money. */
export function amountsOf({ unit, scale }: Grid, format: FigureFormat): ReturnType<FigureFormat["cells"]> | null {
  return unit === "money" ? format.cells(Math.max(Math.abs(scale.low), Math.abs(scale.high))) : null;
}

/** Without its unit, which every cell would repeat: whole percents, one decimal below ten. */
function short(value: number, unit: Unit, format: FigureFormat): string {
  const decimals = unit === "ratio" && Math.abs(value) < 9.95 ? 100 : Math.abs(value) < 9.95 && value !== 0 ? 10 : 1;
  return format.number(Math.round(value * decimals) / decimals);
}
