import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import type { FactorDot, Factors } from "@/lib/charts/prepare-factors";

interface FactorsChartProps {
  factors: Factors;
  /** Writes a ratio, and a level of the axis. */
  figure: (value: number) => string;
  tick: (level: number) => string;
  /** The name of a factor, which may be a link. */
  name: (dot: FactorDot) => ReactNode;
  /** Interval and n in words. */
  certainty: (dot: FactorDot) => string;
}

const INKS: Record<FactorDot["verdict"], string> = {
  above: "fill-bad stroke-bad",
  below: "fill-good stroke-good",
  noise: "fill-paper stroke-soft",
};
const LINES: Record<FactorDot["verdict"], string> = { above: "border-bad", below: "border-good", noise: "border-soft" };

/** Ratios as dots with whiskers on a logarithmic axis; filled where the interval leaves out 1, hollow where it does not. */
export function FactorsChart({ factors: { dots, ticks }, figure, tick, name, certainty }: FactorsChartProps) {
  return (
    <div className="pt-2 text-xs">
      <ul className="grid grid-cols-[minmax(5rem,max-content)_minmax(0,1fr)_max-content] gap-x-3">
        {dots.map((dot) => (
          <li key={dot.group} className="col-span-full grid min-h-7 grid-cols-subgrid items-center">
            <span className="my-1 line-clamp-2 max-w-64 leading-tight max-sm:max-w-36">{name(dot)}</span>
            <span className="relative h-full" title={certainty(dot)}>
              {ticks.map(({ level, place }) => (
                <span
                  key={level}
                  aria-hidden="true"
                  className={classes("absolute inset-y-0 border-l", level === 1 ? "border-ink" : "border-line")}
                  style={{ left: `${place}%` }}
                />
              ))}
              {dot.whisker && (
                <span
                  aria-hidden="true"
                  className={classes("absolute top-1/2 border-t", LINES[dot.verdict])}
                  style={{ left: `${dot.whisker.left}%`, width: `${dot.whisker.width}%` }}
                />
              )}
              <svg
                viewBox="0 0 12 12"
                aria-hidden="true"
                className={classes("-translate-x-1/2 -translate-y-1/2 absolute top-1/2 size-3", INKS[dot.verdict])}
                style={{ left: `${dot.place}%` }}
              >
                <path d="M2,6a4,4 0 1,0 8,0a4,4 0 1,0 -8,0Z" strokeWidth="2" />
              </svg>
            </span>
            <span className="py-1 text-right font-medium tabular-nums">
              {figure(dot.value)}
              <span className="sr-only">, {certainty(dot)}</span>
            </span>
          </li>
        ))}
        <li aria-hidden="true" className="col-span-full grid h-6 grid-cols-subgrid">
          <span className="relative col-start-2">
            {ticks.map(({ level, place }) => (
              <span
                key={level}
                className={classes(
                  "-translate-x-1/2 absolute top-1 whitespace-nowrap text-soft",
                  ticks.length > 4 && Math.log2(level) % 2 !== 0 && "max-sm:invisible",
                )}
                style={{ left: `${place}%` }}
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
