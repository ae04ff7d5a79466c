import { getTranslations } from "next-intl/server";
import { CourseChart, type CoursePanel } from "@/components/charts/course-chart";
import { effectEnd, effectSize } from "@/lib/board/changes/effect-words";
import { cohortName } from "@/lib/board/cohort-name";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { loadPair } from "@/lib/board/retention/loaders";
import type { BoardView } from "@/lib/board/view";
import { prepareCohortPair } from "@/lib/charts/prepare-cohort-pair";
import { FramedChart } from "../framed-chart";
import { PairSwitch } from "./pair-switch";

/** Two rows of the cohort grid against each other, and below what sets them apart. */
export async function PairCard({ view }: { view: BoardView }) {
  const [t, board, charts, notation, { grid, comparison }] = await Promise.all([
    getTranslations("boards.retention.charts.cohort-pair"),
    getTranslations("board"),
    getTranslations("charts.cohorts"),
    loadNotation(),
    loadPair(view),
  ]);
  const { by, cell, unit, rows } = grid;
  const shared = { view, chart: "cohort-pair", title: t("title") };
  if (!comparison)
    return <FramedChart {...shared} empty={t("empty", { fills: charts(`empty.${cell}`) })} drawing={null} />;
  const format = figureFormat(notation);
  const name = cohortName(by, format, charts("notKnown"));
  const { levels, difference, told } = prepareCohortPair(comparison);
  const [first, second] = [comparison.first.cohort, comparison.second.cohort];
  const panels: CoursePanel[] = [
    {
      trend: levels,
      unit,
      names: { first: name(first, "short"), second: name(second, "short") },
      colours: { first: "series-1", second: "series-2" },
    },
    {
      trend: difference,
      unit,
      isDifference: true,
      names: { difference: t("difference") },
      colours: { difference: "series-7" },
    },
  ];
  const points = (value: string, count: number) => board("points", { value, count });
  const fine = (value: number | null | undefined) => format.fine(value ?? null, unit);
  const note = told
    ? t("sentence", {
        age: told.age,
        first: name(first),
        second: name(second),
        one: fine(told.first?.value),
        other: fine(told.second?.value),
        low: effectEnd(told.low, { unit, figures: [told.low, told.high] }, format),
        high: effectSize(told.high, { unit, figures: [told.low, told.high] }, format, points),
        verdict: told.real ? "real" : "noise",
      })
    : t("note", { cell: charts(`cells.${cell}`) });
  const options = rows.flatMap(({ size, cohort }) =>
    size > 0 ? [{ value: cohort, label: name(cohort, "short") }] : [],
  );
  return (
    <FramedChart
      {...shared}
      note={note}
      empty={levels.empty ? charts(`empty.${cell}`) : null}
      // Among the frame's own actions it may arrive after them, and React then asks for a key.
      extra={<PairSwitch key="pair" pair={[first, second]} labels={[t("first"), t("second")]} options={options} />}
      drawing={<CourseChart name={shared.title} panels={panels} grain="month" axis="age" />}
    />
  );
}
