import { pointsAlone } from "@/lib/charts/paths";
import { prepareSparkline } from "@/lib/charts/prepare-sparkline";
import type { FigureRow } from "@/lib/metrics/types";

const SIZE = { width: 200, height: 40 };

/** The course of a figure with its interval as a band. Says nothing to screen readers: its figure stands beside it. */
export function Sparkline({ rows }: { rows: readonly FigureRow[] }) {
  const { line, open, band, last } = prepareSparkline(rows, SIZE);
  return (
    <svg
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      preserveAspectRatio="none"
      className="h-10 w-full overflow-visible"
      aria-hidden="true"
    >
      <path d={band} className="fill-accent/15" />
      <g fill="none" strokeLinecap="round" strokeLinejoin="round" strokeWidth="1.5" className="stroke-accent">
        <path d={line} vectorEffect="non-scaling-stroke" />
        <path d={pointsAlone(line)} strokeWidth="3" vectorEffect="non-scaling-stroke" />
        <path d={open} vectorEffect="non-scaling-stroke" strokeDasharray="3 4" />
        {/* A line of no length with round ends is a dot that stays round however the box is stretched. */}
        {last && <path d={`M${last.x},${last.y}h0`} strokeWidth="6" vectorEffect="non-scaling-stroke" />}
      </g>
    </svg>
  );
}
