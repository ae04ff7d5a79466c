"use client";

import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import { ageSlots } from "@/lib/charts/age-slots";
import { colourOf, type SeriesColour } from "@/lib/charts/colours";
import type { Survival, SurvivalLine } from "@/lib/charts/prepare-survival";
import { CursorArea } from "./cursor-area";
import type { CursorText } from "./cursor-box";
import { PlotFrame } from "./plot-frame";

interface SurvivalChartProps {
  /** Of the whole card, for screen readers. */
  title: string;
  survival: Survival;
  /** Names and colours of the groups. */
  names: Readonly<Record<string, string>>;
  colours: Readonly<Record<string, SeriesColour>>;
}

const SHARES = [0, 25, 50, 75, 100];
/** So many ages have room on the axis of a narrow chart. */
const NAMED = 5;

/** The share of customers that is still there by age, as steps with the bands of their intervals. */
export function SurvivalChart({ title, survival: { lines, months }, names, colours }: SurvivalChartProps) {
  const t = useTranslations("charts");
  const format = useFigureFormat();
  const count = months + 1;
  const colour = (group: string): SeriesColour => colours[group] ?? "series-1";
  const lineOf = ({ group, levels }: SurvivalLine, month: number): CursorText["lines"] => {
    const level = levels[month];
    if (!level) return [];
    const { share, low, high, atRisk } = level;
    const watched = t("survival.atRisk", { count: atRisk });
    const ends = { low: format.figure(low, "percent"), high: format.figure(high, "percent") };
    return [
      {
        id: group,
        colour: colour(group),
        name: names[group] ?? group,
        value: format.figure(share, "percent"),
        more: low === null ? watched : `${t("interval", ends)} · ${watched}`,
      },
    ];
  };
  const describe = (month: number): CursorText => ({
    title: t("survival.after", { months: month }),
    lines: lines.flatMap((line) => lineOf(line, month)),
  });
  return (
    <CursorArea name={title} count={count} describe={describe}>
      {(cursor) => (
        <div className="pt-2">
          <PlotFrame
            height={260}
            domain={[0, 100]}
            ticks={SHARES.map((level) => ({ level, text: format.axis(level, "percent") }))}
            slots={ageSlots(months, NAMED).map((slot) => ({ slot, text: format.number(slot) }))}
            count={count}
            cursor={cursor}
            labels={lines.map(({ group, end }) => ({
              id: group,
              colour: colour(group),
              level: end,
              text: names[group] ?? group,
            }))}
          >
            <svg
              viewBox="0 0 100 100"
              preserveAspectRatio="none"
              className="absolute inset-0 size-full"
              aria-hidden="true"
            >
              {lines.map(({ group, band }) => (
                <path key={group} d={band} fill={colourOf(colour(group))} fillOpacity="0.12" />
              ))}
              {lines.map(({ group, line }) => (
                <path
                  key={group}
                  d={line}
                  fill="none"
                  stroke={colourOf(colour(group))}
                  strokeWidth="2"
                  strokeLinejoin="round"
                  vectorEffect="non-scaling-stroke"
                />
              ))}
            </svg>
          </PlotFrame>
          <p aria-hidden="true" className="mt-1 pl-15 text-soft text-xs">
            {t("survival.axis")}
          </p>
        </div>
      )}
    </CursorArea>
  );
}
