import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { colourOf, type SeriesColour } from "@/lib/charts/colours";
import type { GroupBar, Groups } from "@/lib/charts/prepare-groups";

interface GroupsChartProps {
  groups: Groups;
  colour: SeriesColour;
  /** Writes a value and a level of the axis. */
  figure: (value: number | null) => string;
  tick: (level: number) => string;
  /** The name of a bar's group, which may be a link. */
  name: (bar: GroupBar) => ReactNode;
  /** Interval and n in words. */
  certainty: (bar: GroupBar) => string;
}

const HATCHED =
  "bg-[image:repeating-linear-gradient(135deg,transparent_0_2px,color-mix(in_srgb,var(--color-paper)_65%,transparent)_2px_5px)]";

/** One bar per group from 0 on, with a whisker for its interval and its figure at the right. */
export function GroupsChart({ groups: { bars, scale }, colour, figure, tick, name, certainty }: GroupsChartProps) {
  const place = (level: number) => ((level - scale.domain[0]) / (scale.domain[1] - scale.domain[0])) * 100;
  return (
    <div className="pt-2 text-xs">
      <ul className="grid grid-cols-[minmax(4rem,max-content)_minmax(0,1fr)_max-content] gap-x-3">
        {bars.map((bar) => (
          <li key={bar.group} className="col-span-full grid min-h-8 grid-cols-subgrid items-center">
            <span className="line-clamp-2 max-w-44 break-words py-1 leading-tight max-sm:max-w-28">{name(bar)}</span>
            <span className="relative h-full" title={certainty(bar)}>
              {scale.ticks.map((level) => (
                <span
                  key={level}
                  aria-hidden="true"
                  className={classes("absolute inset-y-0 border-l", level === 0 ? "border-edge" : "border-line")}
                  style={{ left: `${place(level)}%` }}
                />
              ))}
              {bar.span && (
                <span
                  aria-hidden="true"
                  className={classes("absolute inset-y-2 min-w-px opacity-75", !bar.complete && HATCHED)}
                  style={{ left: `${bar.span.left}%`, width: `${bar.span.width}%`, backgroundColor: colourOf(colour) }}
                />
              )}
              {bar.whisker && (
                <span
                  aria-hidden="true"
                  className="absolute inset-y-2.5 flex items-center border-ink border-x"
                  style={{ left: `${bar.whisker.left}%`, width: `${bar.whisker.width}%` }}
                >
                  <span className="w-full border-ink border-t" />
                </span>
              )}
            </span>
            <span className="py-1 text-right font-medium tabular-nums">
              {figure(bar.value)}
              <span className="sr-only">, {certainty(bar)}</span>
            </span>
          </li>
        ))}
        <li aria-hidden="true" className="col-span-full grid h-6 grid-cols-subgrid">
          <span className="relative col-start-2">
            {scale.ticks.map((level, index) => (
              <span
                key={level}
                className={classes(
                  "-translate-x-1/2 absolute top-1 whitespace-nowrap text-soft",
                  // Amounts in words are too wide to stand side by side on a phone.
                  index % 2 === 1 && tick(level).length > 7 && "max-sm:hidden",
                )}
                style={{ left: `${place(level)}%` }}
              >
                {tick(level)}
              </span>
            ))}
          </span>
        </li>
      </ul>
    </div>
  );
}
