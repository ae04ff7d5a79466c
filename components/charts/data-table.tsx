"use client";

import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { ChartTable, ColumnKind } from "@/lib/charts/chart-table";
import type { Grain } from "@/lib/metrics/types";

/** The figures of a chart as a table; `names` are the columns' headings by id. */
export function DataTable({
  table,
  names,
  grain,
  caption,
}: {
  table: ChartTable;
  names: Readonly<Record<string, string>>;
  grain: Grain;
  caption: string;
}) {
  const t = useTranslations("charts");
  const format = useFigureFormat();
  const write = (cell: string | number | boolean | null, kind: ColumnKind): string => {
    if (cell === null) return "–";
    if (typeof cell === "boolean") return t(cell ? "columns.yes" : "columns.no");
    if (kind === "period") return format.period(String(cell), grain, "short");
    return typeof cell === "number" && kind !== "text"
      ? format.fine(cell, kind === "flag" ? "count" : kind)
      : String(cell);
  };
  return (
    <div className="max-h-96 overflow-y-auto print:max-h-none print:overflow-visible">
      <Table caption={caption}>
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
                return column ? (
                  <Cell key={column.id} numeric={isNumeric(column.kind)} className="whitespace-nowrap">
                    <Words text={write(cell, column.kind)} />
                  </Cell>
                ) : null;
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
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
