import { colourOf, type SeriesColour } from "@/lib/charts/colours";

export interface CursorText {
  title: string;
  /** For example that the period is in progress. */
  note?: string;
  lines: readonly {
    id: string;
    colour: SeriesColour;
    name: string;
    value: string;
    /** Interval and n, in small. */
    more?: string;
  }[];
}

/** What a chart says at its cursor: the date and all series at it. */
export function CursorBox({ title, note, lines }: CursorText) {
  return (
    <div className="w-max min-w-44 rounded-md max-sm:w-full border border-edge bg-surface px-3 py-2 text-xs">
      <p className="font-medium">
        {title}
        {note && <span className="font-normal text-warn"> · {note}</span>}
      </p>
      <ul className="mt-1 flex flex-col gap-0.5">
        {lines.map(({ id, colour, name, value, more }) => (
          <li key={id} className="flex items-baseline gap-2">
            <svg viewBox="0 0 8 8" className="size-2 shrink-0" aria-hidden="true">
              <rect width="8" height="8" fill={colourOf(colour)} />
            </svg>
            <span className="text-soft">{name}</span>
            <span className="ml-auto pl-3 text-right font-medium tabular-nums">
              {value}
              {more && <span className="block font-normal text-faint">{more}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
