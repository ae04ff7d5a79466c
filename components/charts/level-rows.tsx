import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

export interface LevelRow {
  key: string;
  /** The row's name, which may be a link. */
  name: ReactNode;
  /** What is drawn between the axis' ends, placed by percent. */
  mark: ReactNode;
  figure: string;
  /** Interval and n in words. */
  certainty: string;
}

export interface Level {
  level: number;
  /** Percent of the axis. */
  place: number;
  label: string;
  /** Class of its line; the level that others are compared with stands out. */
  line: string;
  /** Its label has no room on a phone. */
  isSpare: boolean;
}

/** Rows of a name, a mark on a common axis and a figure, with the axis' levels as lines and under the last row as labels. */
export function LevelRows({ rows, levels }: { rows: readonly LevelRow[]; levels: readonly Level[] }) {
  return (
    <div className="pt-2 text-xs">
      <ul className="grid grid-cols-[minmax(4rem,max-content)_minmax(0,1fr)_max-content] gap-x-3">
        {rows.map(({ key, name, mark, figure, certainty }) => (
          <li key={key} className="col-span-full grid min-h-8 grid-cols-subgrid items-center">
            <span className="max-w-56 py-1 max-sm:max-w-32">
              <span className="line-clamp-2 break-words leading-tight">{name}</span>
            </span>
            <span className="relative h-full" title={certainty}>
              {levels.map(({ level, place, line }) => (
                <span
                  key={level}
                  aria-hidden="true"
                  className={classes("absolute inset-y-0 border-l", line)}
                  style={{ left: `${place}%` }}
                />
              ))}
              {mark}
            </span>
            <span className="py-1 text-right font-medium tabular-nums">
              {figure}
              <span className="sr-only">, {certainty}</span>
            </span>
          </li>
        ))}
        <li aria-hidden="true" className="col-span-full grid h-6 grid-cols-subgrid">
          <span className="relative col-start-2">
            {levels.map(({ level, place, label, isSpare }) => (
              <span
                key={level}
                className={classes(
                  "-translate-x-1/2 absolute top-1 whitespace-nowrap text-soft",
                  isSpare && "max-sm:hidden print:hidden",
                )}
                style={{ left: `${place}%` }}
              >
                {label}
              </span>
            ))}
          </span>
        </li>
      </ul>
    </div>
  );
}
