import { getTranslations } from "next-intl/server";
import { CourseChart, type CoursePanel } from "@/components/charts/course-chart";
import { courseQuestion } from "@/lib/board/chart-question";
import { loadCourseMarks } from "@/lib/board/course-marks";
import { loadFigures } from "@/lib/board/loaders";
import { lineId } from "@/lib/board/tables/courses";
import type { BoardDeclaration, CourseDeclaration, Line } from "@/lib/board/types";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import { definitionName, type MetricsTranslate } from "@/lib/board/words";
import { prepareTrend } from "@/lib/charts/prepare-trend";
import { trendEnds } from "@/lib/charts/trend-ends";
import { getDefinition, getMetric } from "@/lib/metrics/catalogue";
import type { Evaluation } from "@/lib/metrics/types";
import { FramedChart } from "./framed-chart";

interface CourseCardProps {
  view: BoardView;
  board: BoardDeclaration;
  chart: CourseDeclaration;
}

interface Drawn {
  line: Line;
  evaluation: Evaluation;
}

/** Indicators over time: a panel for each group of lines that the chart declares, and within it for each unit. */
export async function CourseCard({ view, board, chart }: CourseCardProps) {
  const [words, translate, marks, panels] = await Promise.all([
    getTranslations(`boards.${board.id}.charts.${chart.id}`),
    getTranslations("metrics"),
    loadCourseMarks(view),
    Promise.all(chart.panels.map((lines) => Promise.all(lines.map((line) => drawn(view, line))))),
  ]);
  const t = translate as MetricsTranslate;
  const prepared = panels.flatMap(byUnit).map((lines) => panelOf(lines, t));
  const lines = panels.flat();
  const empty = prepared.every(({ trend }) => trend.empty);
  const reason = lines[0]?.evaluation.rows.at(-1)?.noData ?? null;
  const metrics = lines.map(({ line }) => line.metric);
  return (
    <FramedChart
      view={view}
      chart={chart.id}
      title={words("title")}
      note={words("note")}
      empty={empty ? await whatFills(metrics, reason) : null}
      drawing={<CourseChart name={words("title")} panels={prepared} grain={view.grain} marks={marks} />}
    />
  );
}

async function drawn(view: BoardView, line: Line): Promise<Drawn> {
  return { line, evaluation: await loadFigures(courseQuestion(view, line)) };
}

/** Lines of different units cannot share a scale; a reader's definition may change a unit. */
function byUnit(lines: readonly Drawn[]): Drawn[][] {
  const units = [...new Set(lines.map(({ evaluation }) => evaluation.unit))];
  return units.map((unit) => lines.filter(({ evaluation }) => evaluation.unit === unit));
}

function panelOf(lines: readonly Drawn[], t: MetricsTranslate): CoursePanel {
  const definitions = lines.map(({ evaluation }) => getDefinition(getMetric(evaluation.metric), evaluation.definition));
  const series = lines.map(({ line, evaluation }) => ({ id: lineId(line), rows: evaluation.rows }));
  const named = lines.map(({ line, evaluation }) => [
    lineId(line),
    line.definition === undefined ? t(`${line.metric}.short`) : definitionName(t, line.metric, evaluation.definition),
  ]);
  return {
    trend: prepareTrend(
      series,
      trendEnds(
        series,
        definitions.every(({ intervalMethod }) => intervalMethod === "wilson"),
      ),
    ),
    unit: lines[0]?.evaluation.unit ?? "count",
    names: Object.fromEntries(named),
    colours: Object.fromEntries(lines.map(({ line }) => [lineId(line), line.colour])),
  };
}
