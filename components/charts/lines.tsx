import { colourOf, type SeriesColour } from "@/lib/charts/colours";
import { isCompared } from "@/lib/charts/compared-line";
import { pointsAlone } from "@/lib/charts/paths";
import { levelTop, slotMiddle, type TrendPaths, targetPath } from "@/lib/charts/plot";
import type { Trend } from "@/lib/charts/prepare-trend";

interface LinesProps {
  trend: Trend;
  paths: readonly TrendPaths[];
  colours: Readonly<Record<string, SeriesColour>>;
  /** The slot that the cursor is at: its values get a dot; without a cursor each line's last value does. */
  cursor: number | null;
}

/** Lines with their intervals as bands; periods in progress dashed, gaps left open, what others are held against thin, targets dotted in steps. */
export function Lines({ trend, paths, colours, cursor }: LinesProps) {
  const colour = (id: string) => colourOf(colours[id] ?? "series-1");
  const count = trend.points.length;
  const dots = (id: string) => {
    const at = cursor ?? trend.points.findLastIndex(({ levels }) => typeof levels[id]?.value === "number");
    const value = trend.points[at]?.levels[id]?.value;
    return typeof value === "number" ? `M${slotMiddle(at, count)},${levelTop(value, trend.scale.domain)}h0` : "";
  };
  return (
    // Dots at the ends of the scale stand out of the box by half.
    <svg
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="absolute inset-0 size-full overflow-visible"
      aria-hidden="true"
    >
      {paths.map(({ id, band }) => (
        <path key={id} d={band} fill={colour(id)} fillOpacity="0.16" />
      ))}
      {trend.target && (
        <path
          d={targetPath(trend)}
          fill="none"
          stroke={colour(trend.target.series)}
          strokeWidth="1"
          strokeDasharray="2 3"
          vectorEffect="non-scaling-stroke"
        />
      )}
      {paths.map(({ id, line, open }) => (
        <g
          key={id}
          fill="none"
          stroke={colour(id)}
          strokeWidth={isCompared(id) ? "1.25" : "2"}
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d={line} vectorEffect="non-scaling-stroke" />
          <path d={pointsAlone(line)} vectorEffect="non-scaling-stroke" strokeWidth="4" />
          <path d={open} vectorEffect="non-scaling-stroke" strokeDasharray="3 5" />
          <path d={dots(id)} vectorEffect="non-scaling-stroke" strokeWidth={isCompared(id) ? "5" : "7"} />
        </g>
      ))}
    </svg>
  );
}
