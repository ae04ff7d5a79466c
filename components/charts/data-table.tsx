"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { CellLink } from "@/components/metric/cell-link";
import { FigureLink } from "@/components/metric/figure-link";
import { useFigureFormat } from "@/components/metric/notation";
import { classes } from "@/components/ui/classes";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { ChartTable, ColumnKind, Opened, OpenedCell } from "@/lib/charts/chart-table";
import type { Grain } from "@/lib/metrics/types";

/**
 * The figures of a chart as a table, each of which opens its explanation where it has one; `names` are the columns' headings by id.
 * One that stands for itself and not beside a chart `stacks` on a phone.
 */
export function DataTable({
  table,
  names,
  grain,
  caption,
  stacks = false,
}: {
  table: ChartTable;
  names: Readonly<Record<string, string>>;
  grain: Grain;
  caption: string;
  stacks?: boolean;
}) {
  const t = useTranslations("charts");
  const format = useFigureFormat();
  const board = `${usePathname()}?${useSearchParams()}`;
  const periodAt = table.columns.findIndex(({ kind }) => kind === "period");
  const write = (cell: string | number | boolean | null, kind: ColumnKind): string => {
    if (cell === null) return "–";
    if (typeof cell === "boolean") return t(cell ? "columns.yes" : "columns.no");
    if (kind === "period") return format.period(String(cell), grain, "short");
    return typeof cell === "number" && kind !== "text"
      ? format.fine(cell, kind === "flag" ? "count" : kind)
      : String(cell);
  };
  return (
    <div
      className={classes(
        "max-h-96 overflow-y-auto print:max-h-none print:overflow-visible",
        // Room for a handful of sheets; of two hundred groups the rest scrolls, too.
        stacks && "max-sm:max-h-192",
      )}
    >
      <Table caption={caption} stacks={stacks}>
        <thead className="sticky top-0 bg-paper print:static">
          <tr>
            {table.columns.map(({ id, kind }) => (
              <HeadCell key={id} numeric={isNumeric(kind)}>
                {names[id] ?? id}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            // Lines have no other identity than their place: two groups may bear one name.
            <tr key={line}>
              {row.map((cell, index) => {
                const column = table.columns[index];
                if (!column) return null;
                const { id, kind, opens } = column;
                const at = periodAt < 0 ? null : String(row[periodAt]);
                const place = cell === null ? null : wholeCell({ ...table.lines?.[line]?.at, ...column.at });
                return (
                  <Cell
                    key={id}
                    label={stacks && index > 0 ? (names[id] ?? id) : undefined}
                    numeric={isNumeric(kind)}
                    className="whitespace-nowrap"
                  >
                    {opens && cell !== null ? (
                      <FigureLink
                        board={board}
                        metric={opens.metric}
                        panel={{ ...panelOf(opens), ...panelOf(lineOf(table, line, id)), ...(at !== null && { at }) }}
                      >
                        {write(cell, kind)}
                      </FigureLink>
                    ) : place ? (
                      <CellLink board={board} place={place}>
                        {write(cell, kind)}
                      </CellLink>
                    ) : (
                      <Words text={write(cell, kind)} />
                    )}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** What the line tells of its figure in a column. */
function lineOf({ lines }: ChartTable, line: number, column: string): Opened | undefined {
  const own = lines?.[line];
  const group = own?.groups?.[column];
  return group === undefined ? own : { ...own, group };
}

/** What is told of a figure, without whose figure it is and without what is not told. */
function panelOf({ definition, group, of }: Opened = {}): Partial<Opened> {
  const told = Object.entries({ definition, group, of }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(told);
}

/** Null where something of the cell is not told. */
function wholeCell({ cell, cohortsBy, cohort, age }: OpenedCell): Required<OpenedCell> | null {
  if (cell === undefined || cohortsBy === undefined || cohort === undefined || age === undefined) return null;
  return { cell, cohortsBy, cohort, age };
}

/** From so many characters on, a text is set in lines rather than push the figures out of sight. */
const LONG = 40;

function Words({ text }: { text: string }) {
  if (text.length <= LONG) return text;
  return <span className="block w-64 whitespace-normal break-words max-sm:w-44">{text}</span>;
}

function isNumeric(kind: ColumnKind): boolean {
  return kind !== "period" && kind !== "text" && kind !== "flag";
}
