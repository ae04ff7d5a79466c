import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import type { FactorDot, Factors } from "@/lib/charts/prepare-factors";
import { LevelRows } from "./level-rows";

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
  const middle = ticks.findIndex(({ level }) => level === 1);
  return (
    <LevelRows
      rows={dots.map((dot) => ({
        key: dot.group,
        name: name(dot),
        mark: <Dot dot={dot} />,
        figure: figure(dot.value),
        certainty: certainty(dot),
      }))}
      levels={ticks.map(({ level, place }, index) => ({
        level,
        place,
        label: tick(level),
        line: level === 1 ? "border-ink" : "border-line",
        // Every other one, counted from 1, which always stays.
        isSpare: ticks.length > 4 && (index - middle) % 2 !== 0,
      }))}
    />
  );
}

function Dot({ dot: { verdict, whisker, place } }: { dot: FactorDot }) {
  return (
    <>
      {whisker && (
        <span
          aria-hidden="true"
          className={classes("absolute top-1/2 border-t", LINES[verdict])}
          style={{ left: `${whisker.left}%`, width: `${whisker.width}%` }}
        />
      )}
      <svg
        viewBox="0 0 12 12"
        aria-hidden="true"
        className={classes("-translate-x-1/2 -translate-y-1/2 absolute top-1/2 size-3", INKS[verdict])}
        style={{ left: `${place}%` }}
      >
        <path d="M2,6a4,4 0 1,0 8,0a4,4 0 1,0 -8,0Z" strokeWidth="2" />
      </svg>
    </>
  );
}
