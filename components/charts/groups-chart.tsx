import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { colourOf, type SeriesColour } from "@/lib/charts/colours";
import type { GroupBar, Groups } from "@/lib/charts/prepare-groups";
import { LevelRows } from "./level-rows";

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
  const [first, last] = scale.domain;
  return (
    <LevelRows
      rows={bars.map((bar) => ({
        key: bar.group,
        name: name(bar),
        mark: <Bar bar={bar} colour={colour} />,
        figure: figure(bar.value),
        certainty: certainty(bar),
      }))}
      levels={scale.ticks.map((level, index) => ({
        level,
        place: ((level - first) / (last - first)) * 100,
        label: tick(level),
        line: level === 0 ? "border-edge" : "border-line",
        // Amounts in words are too wide to stand side by side on a phone.
        isSpare: index % 2 === 1 && tick(level).length > 6,
      }))}
    />
  );
}

function Bar({ bar: { span, whisker, complete }, colour }: { bar: GroupBar; colour: SeriesColour }) {
  return (
    <>
      {span && (
        <span
          aria-hidden="true"
          className={classes("absolute inset-y-2 min-w-px opacity-75", !complete && HATCHED)}
          style={{ left: `${span.left}%`, width: `${span.width}%`, backgroundColor: colourOf(colour) }}
        />
      )}
      {whisker && (
        <span
          aria-hidden="true"
          className="absolute inset-y-2.5 flex items-center border-ink border-x"
          style={{ left: `${whisker.left}%`, width: `${whisker.width}%` }}
        >
          <span className="w-full border-ink border-t" />
        </span>
      )}
    </>
  );
}
