import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { COHORT_TONES } from "./cohort-tones";

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
              <td key={cell.id} className={classes("h-16 text-center", COHORT_TONES[toneOf(cell.share)])}>
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
  return share === null ? 0 : Math.round((share / 100) * (COHORT_TONES.length - 1));
}
