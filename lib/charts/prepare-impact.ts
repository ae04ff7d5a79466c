import type { Impact } from "../metrics/impact/types";
import type { ChartTable } from "./chart-table";
import { prepareTrend, type Trend, type TrendRow } from "./prepare-trend";

/** The lines of an effect over time: against those out of scope, or against where the line before would have gone. */
export type EffectLine = "effect" | "value" | "expected";

export interface EffectCourse {
  trend: Trend;
  lines: EffectLine[];
  /** All months, that of the change among them, which has no figure. */
  months: string[];
}

/**
 * A change month by month. With a control group each month's difference from it, against the last month before the change;
 * without one the figure of those in scope, and from the change on where it was heading before. Each with its interval.
 */
export function prepareImpact(impact: EffectInput): EffectCourse {
  const { before, change, after } = impact.window;
  const months = [...before, change, ...after];
  const n = impact.treated + impact.control;
  const row = (period: string, point: Partial<TrendRow> | undefined): TrendRow => ({
    period,
    value: point?.value ?? null,
    low: point?.low ?? null,
    high: point?.high ?? null,
    n,
    complete: true,
  });
  if (impact.series.length > 0) {
    const points = new Map(impact.series.map((point) => [point.month, point]));
    const value = months.map((month) => row(month, { value: points.get(month)?.value }));
    const expected = months.map((month) => {
      const point = points.get(month);
      return row(month, point && { value: point.expected, low: point.low, high: point.high });
    });
    const series = [
      { id: "value", rows: value },
      { id: "expected", rows: expected },
    ];
    return { trend: prepareTrend(series), lines: ["value", "expected"], months };
  }
  const points = new Map(impact.eventStudy.map((point) => [point.month, point]));
  const rows = months.map((month) => {
    const point = points.get(month);
    return row(month, point && { value: point.estimate, low: point.low, high: point.high });
  });
  return { trend: prepareTrend([{ id: "effect", rows }], { zero: true }), lines: ["effect"], months };
}

type EffectInput = Pick<Impact, "window" | "eventStudy" | "series" | "treated" | "control">;

/** The same figures, a line for each month. */
export function tableOfEffect(impact: EffectInput & Pick<Impact, "unit">): ChartTable {
  const { trend, lines } = prepareImpact(impact);
  const { unit } = impact;
  const certain = (line: EffectLine) => line === "value";
  return {
    columns: [
      { id: "period", kind: "period" },
      ...lines.flatMap((id) =>
        certain(id)
          ? [{ id, kind: unit }]
          : [
              { id, kind: unit },
              { id: `${id}.low`, kind: unit },
              { id: `${id}.high`, kind: unit },
            ],
      ),
    ],
    rows: trend.points.map(({ period, levels }) => [
      period,
      ...lines.flatMap((id) => {
        const level = levels[id];
        const value = level?.value ?? null;
        return certain(id) ? [value] : [value, level?.band?.[0] ?? null, level?.band?.[1] ?? null];
      }),
    ]),
  };
}

/** Who is compared: everybody, those who came before the change, and those who came after it at the same age. */
export const COMPARED = ["everybody", "acquired-before", "acquired-after"] as const;
export type Compared = (typeof COMPARED)[number];

export interface EffectRow
  extends Pick<Impact, "estimate" | "low" | "high" | "real" | "treated" | "control" | "groups"> {
  who: Compared;
}

/** The effect on everybody and, of what single customers have, on the two generations. */
export function effectRows(impact: Impact): EffectRow[] {
  return [{ ...impact, who: "everybody" }, ...impact.cohorts.map((cohort) => ({ ...cohort, who: cohort.cohort }))];
}

export function tableOfEffectGroups(impact: Impact, who: Readonly<Record<Compared, string>>): ChartTable {
  const { unit } = impact;
  const figures = ["treated.before", "treated.after", "control.before", "control.after", "effect", "low", "high"];
  return {
    columns: [
      { id: "who", kind: "text" },
      { id: "treated", kind: "count" },
      { id: "control", kind: "count" },
      ...figures.map((id) => ({ id, kind: unit })),
      { id: "real", kind: "flag" },
    ],
    rows: effectRows(impact).map(({ groups, treated, control, estimate, low, high, real, ...row }) => [
      who[row.who],
      treated,
      control,
      groups.treated.before,
      groups.treated.after,
      groups.control?.before ?? null,
      groups.control?.after ?? null,
      estimate,
      low,
      high,
      real,
    ]),
  };
}
