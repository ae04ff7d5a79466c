import { getTranslations } from "next-intl/server";
import { CourseChart, type CoursePanel } from "@/components/charts/course-chart";
import type { BoardTranslate } from "@/lib/board/against-name";
import { besideOther } from "@/lib/board/beside-other";
import { courseQuestion } from "@/lib/board/chart-question";
import { loadCourseMarks } from "@/lib/board/course-marks";
import { loadFigures } from "@/lib/board/loaders";
import { lineId } from "@/lib/board/tables/courses";
import { loadTargetCourse } from "@/lib/board/targets";
import type { BoardDeclaration, CourseDeclaration, Line } from "@/lib/board/types";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import { definitionName, type MetricsTranslate } from "@/lib/board/words";
import type { SeriesColour } from "@/lib/charts/colours";
import { prepareTrend } from "@/lib/charts/prepare-trend";
import { trendEnds } from "@/lib/charts/trend-ends";
import { getDefinition, getMetric } from "@/lib/metrics/catalogue";
import type { Evaluation } from "@/lib/metrics/types";
import type { Target } from "@/lib/targets/types";
import { FramedChart } from "./framed-chart";

interface CourseCardProps {
  view: BoardView;
  board: BoardDeclaration;
  chart: CourseDeclaration;
}

interface Drawn {
  line: Line;
  evaluation: Evaluation;
  targets: readonly Target[];
}

/** Indicators over time: a panel for each group of lines that the chart declares, and within it for each unit. */
export async function CourseCard({ view, board, chart }: CourseCardProps) {
  const [words, translate, filters, marks, panels] = await Promise.all([
    getTranslations(`boards.${board.id}.charts.${chart.id}`),
    getTranslations("metrics"),
    getTranslations("board"),
    loadCourseMarks(view),
    Promise.all(chart.panels.map((lines) => Promise.all(lines.map((line) => drawn(view, line))))),
  ]);
  const t = translate as MetricsTranslate;
  // The short name tells indicators apart, and definitions their own; a chart may have shorter words for these.
  const nameOf = ({ line, evaluation }: Drawn) => {
    if (line.definition === undefined) return t(`${line.metric}.short`);
    const own = `lines.${line.definition}`;
    return words.has(own) ? words(own) : definitionName(t, line.metric, evaluation.definition);
  };
  const prepared = panels.flatMap(byUnit).map((lines) => panelOf(lines, nameOf, filters as BoardTranslate));
  const lines = panels.flat();
  // A scale on which nothing lies says nothing.
  const shown = prepared.filter(({ trend }) => !trend.empty);
  const empty = shown.length === 0;
  const reason = lines[0]?.evaluation.rows.at(-1)?.noData ?? null;
  const metrics = lines.map(({ line }) => line.metric);
  return (
    <FramedChart
      view={view}
      chart={chart.id}
      title={words("title")}
      note={words("note")}
      empty={empty ? await whatFills(metrics, reason) : null}
      drawing={<CourseChart name={words("title")} panels={shown} grain={view.grain} marks={marks} />}
    />
  );
}

async function drawn(view: BoardView, line: Line): Promise<Drawn> {
  const [evaluation, targets] = await Promise.all([
    loadFigures(courseQuestion(view, line)),
    loadTargetCourse(view, line.metric, line.definition),
  ]);
  return { line, evaluation, targets };
}

/** Lines of different units cannot share a scale; a reader's definition may change a unit. */
function byUnit(lines: readonly Drawn[]): Drawn[][] {
  const units = [...new Set(lines.map(({ evaluation }) => evaluation.unit))];
  return units.map((unit) => lines.filter(({ evaluation }) => evaluation.unit === unit));
}

function panelOf(lines: readonly Drawn[], nameOf: (line: Drawn) => string, board: BoardTranslate): CoursePanel {
  const definitions = lines.map(({ evaluation }) => getDefinition(getMetric(evaluation.metric), evaluation.definition));
  const named = lines.map((one) => [lineId(one.line), nameOf(one)]);
  const beside = lines.map(({ line, evaluation }) => besideOther(lineId(line), evaluation.rows, board));
  // Beside several indicators nobody could tell whose line the other group's is.
  const [only, another] = beside;
  const series = another ? beside.flatMap((one) => one.series.slice(0, 1)) : (only?.series ?? []);
  const others = another ? {} : (only?.others ?? {});
  const aims = new Map(lines.map(({ line, targets }) => [lineId(line), targets]));
  const areShares = definitions.every(({ intervalMethod }) => intervalMethod === "wilson");
  const grey = Object.keys(others).map((id): [string, SeriesColour] => [id, "faint"]);
  return {
    trend: prepareTrend(
      series.map((one) => ({ ...one, targets: aims.get(one.id) })),
      trendEnds(series, areShares),
    ),
    unit: lines[0]?.evaluation.unit ?? "count",
    names: { ...Object.fromEntries(named), ...others },
    colours: Object.fromEntries([...lines.map(({ line }) => [lineId(line), line.colour]), ...grey]),
  };
}
