"use client";

import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import type { SeriesColour } from "@/lib/charts/colours";
import { largestOf, wholeScale } from "@/lib/charts/nice-scale";
import { namedSlots } from "@/lib/charts/plot";
import type { CourseMarks } from "@/lib/charts/prepare-marks";
import type { Stacks } from "@/lib/charts/prepare-stacks";
import type { Grain, Unit } from "@/lib/metrics/types";
import { Columns } from "./columns";
import { CursorArea } from "./cursor-area";
import type { CursorText } from "./cursor-box";
import { Marks } from "./marks";
import { PlotFrame } from "./plot-frame";
import { NAMED_SLOTS } from "./trend-panel";

interface OutcomesChartProps {
  /** Of the whole card, for screen readers. */
  name: string;
  /** One above the other, under one cursor and over the same periods. */
  panels: readonly { stacks: Stacks; unit: Unit; title: string }[];
  /** Names and colours of the parts. */
  parts: readonly { id: string; name: string; colour: SeriesColour }[];
  grain: Grain;
  marks: CourseMarks;
}

/** What became of things, period by period: their number over what they are worth. */
export function OutcomesChart({ name, panels, parts, grain, marks }: OutcomesChartProps) {
  const t = useTranslations("charts");
  const format = useFigureFormat();
  const columns = panels[0]?.stacks.columns ?? [];
  const count = columns.length;
  const colours = Object.fromEntries(parts.map(({ id, colour }) => [id, colour]));
  const nameOf = (part: string) => parts.find(({ id }) => id === part)?.name ?? part;
  const describe = (slot: number): CursorText => ({
    title: format.period(columns[slot]?.period ?? "", grain),
    note: columns[slot]?.complete === false ? t("inProgress") : undefined,
    lines: parts.map(({ id, name: part, colour }) => {
      const [value = "", ...more] = panels.map(({ stacks, unit }) =>
        format.figure(stacks.columns[slot]?.values[id] ?? null, unit, largestOf(stacks.scale)),
      );
      return { id, colour, name: part, value, more: more.join(" · ") };
    }),
  });
  return (
    <CursorArea name={name} count={count} describe={describe}>
      {(cursor) => (
        <div className="flex flex-col gap-8 pt-2">
          {panels.map(({ stacks, unit, title }, index) => (
            <div key={title} className={index > 0 ? "-mt-5" : undefined}>
              <p aria-hidden="true" className="mb-2 text-soft text-xs">
                {title}
              </p>
              <PlotFrame
                height={130}
                domain={stacks.scale.domain}
                ticks={(unit === "count" ? wholeScale(stacks.scale) : stacks.scale).ticks.map((level) => ({
                  level,
                  text: format.axis(Math.abs(level), unit),
                }))}
                slots={
                  index < panels.length - 1
                    ? []
                    : namedSlots(count, NAMED_SLOTS).map((slot) => ({
                        slot,
                        text: format.period(columns[slot]?.period ?? "", grain, "short"),
                      }))
                }
                count={count}
                cursor={cursor}
                marks={marks.marks}
                labels={stacks.labels.map(({ id, value, level }) => ({
                  id,
                  colour: colours[id] ?? "series-1",
                  level,
                  text: `${nameOf(id)} ${format.figure(value, unit, largestOf(stacks.scale))}`,
                }))}
              >
                <Columns stacks={stacks} colours={colours} />
              </PlotFrame>
            </div>
          ))}
          <Marks marks={marks} />
        </div>
      )}
    </CursorArea>
  );
}
