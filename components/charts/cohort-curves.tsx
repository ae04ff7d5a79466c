"use client";

import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import { ageSlots } from "@/lib/charts/age-slots";
import { colourOf, type SeriesColour } from "@/lib/charts/colours";
import type { CohortCurve, CohortCurves as Prepared } from "@/lib/charts/prepare-cohort-curves";
import type { CohortRows } from "@/lib/metrics/cohorts/types";
import type { Unit } from "@/lib/metrics/types";
import { useCohortName } from "./cohort-names";
import { CursorArea } from "./cursor-area";
import type { CursorText } from "./cursor-box";
import { PlotFrame } from "./plot-frame";

interface CohortCurvesProps {
  /** Of the whole card, for screen readers. */
  title: string;
  prepared: Prepared;
  by: CohortRows;
  unit: Unit;
  /** Of groups, by name; periods go from light to dark as they go on. */
  colours: Readonly<Record<string, SeriesColour>> | null;
}

/** More lines than this have no labels of their own: they are told apart by the cursor. */
const LABELLED = 7;

/** So many ages have room on the axis of a narrow chart. */
const NAMED = 5;

/** Cohorts as curves by age, with their weighted mean in ink over them. */
export function CohortCurves({ title, prepared, by, unit, colours }: CohortCurvesProps) {
  const t = useTranslations("charts");
  const format = useFigureFormat();
  const name = useCohortName(by);
  const { curves, mean, ages, scale } = prepared;
  const tint = (index: number) => `var(--color-cohort-${3 + Math.round((index / Math.max(1, curves.length - 1)) * 5)})`;
  const stroke = ({ cohort }: CohortCurve, index: number) =>
    colours ? colourOf(colours[cohort] ?? "series-1") : tint(index);
  const thin = curves.length > LABELLED;
  const toldAt = (age: number): CursorText["lines"] => {
    const there = curves.filter(({ values }) => values[age] !== null && values[age] !== undefined);
    const ranked = [...there].sort((one, other) => (other.values[age] ?? 0) - (one.values[age] ?? 0));
    // Of many, the ends of the ranking: the rest is the shape of the bundle.
    const told = ranked.length > LABELLED ? [...ranked.slice(0, 3), ...ranked.slice(-3)] : ranked;
    return told.map(({ cohort, size, values }) => ({
      id: cohort,
      colour: colours?.[cohort] ?? "series-1",
      name: name(cohort, "short"),
      value: format.fine(values[age] ?? null, unit),
      more: t("n", { n: format.number(size) }),
    }));
  };
  const describe = (age: number): CursorText => {
    const level = mean?.values[age];
    const average = level === null || level === undefined ? [] : [level];
    return {
      title: t("cohorts.month", { age }),
      lines: [
        ...average.map((value) => ({
          id: "mean",
          colour: "ink" as const,
          name: t("cohorts.mean"),
          value: format.fine(value, unit),
        })),
        ...toldAt(age),
      ],
    };
  };
  const line = ({ d, colour, width, dashed }: { d: string; colour: string; width: number; dashed?: boolean }) => (
    <path
      d={d}
      fill="none"
      stroke={colour}
      strokeWidth={width}
      strokeDasharray={dashed ? "3 5" : undefined}
      strokeLinecap="round"
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
    />
  );
  const labels =
    thin || !colours
      ? []
      : curves.map(({ cohort, end }) => ({
          id: cohort,
          colour: colours[cohort] ?? ("series-1" as const),
          level: end,
          text: name(cohort, "short"),
        }));
  const ofMean = mean ? [{ id: "mean", colour: "ink" as const, level: lastKnown(mean), text: t("cohorts.mean") }] : [];
  return (
    <CursorArea name={title} count={ages} describe={describe}>
      {(cursor) => (
        <div className="pt-2">
          <PlotFrame
            height={260}
            domain={scale.domain}
            ticks={scale.ticks.map((level) => ({ level, text: format.axis(level, unit) }))}
            slots={ageSlots(ages - 1, NAMED).map((slot) => ({ slot, text: format.number(slot) }))}
            count={ages}
            cursor={cursor}
            labels={[...labels, ...ofMean]}
          >
            <svg
              viewBox="0 0 100 100"
              preserveAspectRatio="none"
              className="absolute inset-0 size-full"
              aria-hidden="true"
            >
              {curves.map((curve, index) => (
                <g key={curve.cohort}>
                  {line({ d: curve.line, colour: stroke(curve, index), width: thin ? 1.25 : 2 })}
                  {line({ d: curve.open, colour: stroke(curve, index), width: thin ? 1.25 : 2, dashed: true })}
                </g>
              ))}
              {mean && line({ d: mean.line, colour: "var(--color-ink)", width: 2.5 })}
            </svg>
          </PlotFrame>
          <p aria-hidden="true" className="mt-1 pl-15 text-soft text-xs">
            {t("cohorts.age")}
          </p>
        </div>
      )}
    </CursorArea>
  );
}

function lastKnown({ values }: CohortCurve): number {
  return values.findLast((value) => value !== null) ?? 0;
}
