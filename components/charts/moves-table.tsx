import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

/** Ground and ink of a share, from none to all; written out, since the style sheet is made from the names found in the source. */
const TONES = [
  "bg-cohort-0 text-on-cohort-0",
  "bg-cohort-1 text-on-cohort-1",
  "bg-cohort-2 text-on-cohort-2",
  "bg-cohort-3 text-on-cohort-3",
  "bg-cohort-4 text-on-cohort-4",
  "bg-cohort-5 text-on-cohort-5",
  "bg-cohort-6 text-on-cohort-6",
  "bg-cohort-7 text-on-cohort-7",
  "bg-cohort-8 text-on-cohort-8",
] as const;

export interface MovesRow {
  id: string;
  name: ReactNode;
  /** The moves of this line: share of it, 0..100, and what stands in the cell. */
  cells: readonly { id: string; share: number | null; content: ReactNode }[];
}

interface MovesTableProps {
  caption: string;
  /** Heading of the lines, and over all columns. */
  from: string;
  to: string;
  columns: readonly { id: string; name: string }[];
  rows: readonly MovesRow[];
}

/** From where to where, as shares of each line; the darker the more. */
export function MovesTable({ caption, from, to, columns, rows }: MovesTableProps) {
  return (
    <table className="w-full table-fixed border-separate border-spacing-px text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="text-soft">
          <th rowSpan={2} scope="col" className="w-1/4 pr-2 text-left align-bottom font-medium">
            {from}
          </th>
          <th colSpan={columns.length} scope="colgroup" className="pb-1 text-center font-medium">
            {to}
          </th>
        </tr>
        <tr className="text-soft">
          {columns.map(({ id, name }) => (
            <th key={id} scope="col" className="pb-1 text-center align-bottom font-medium">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, cells }) => (
          <tr key={id}>
            <th scope="row" className="pr-2 text-left font-medium">
              {name}
            </th>
            {cells.map((cell) => (
              <td key={cell.id} className={classes("h-16 text-center", TONES[toneOf(cell.share)])}>
                {cell.content}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function toneOf(share: number | null): number {
  return share === null ? 0 : Math.round((share / 100) * (TONES.length - 1));
}
