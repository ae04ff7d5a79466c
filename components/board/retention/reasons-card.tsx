import { getTranslations } from "next-intl/server";
import { CourseChart, type CoursePanel } from "@/components/charts/course-chart";
import { loadCourseMarks } from "@/lib/board/course-marks";
import { loadReasonCourses } from "@/lib/board/retention/loaders";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import { groupColours } from "@/lib/charts/group-colours";
import { prepareReasons, rankedGroups } from "@/lib/charts/prepare-reasons";
import type { Evaluation } from "@/lib/metrics/types";
import { FramedChart } from "../framed-chart";

/** So many lines can be told apart; the table has all reasons. */
const MOST = 4;

/** Reasons of loss over time: customers, and below their recurring revenue. */
export async function ReasonsCard({ view }: { view: BoardView }) {
  const [words, metrics, marks, { customers, revenue }] = await Promise.all([
    getTranslations("boards.retention.charts.loss-reasons-course"),
    getTranslations("metrics"),
    loadCourseMarks(view),
    loadReasonCourses(view),
  ]);
  const colours = groupColours([...customers.rows, ...revenue.rows].map(({ group }) => group ?? ""));
  // One choice for both panels, so that a reason is seen in customers and in money.
  const groups = rankedGroups(customers.rows).slice(0, MOST);
  const names = Object.fromEntries(groups.map((group) => [group, group || metrics("unknownGroup")]));
  const panelOf = ({ rows, unit }: Evaluation): CoursePanel => {
    return { trend: prepareReasons(rows, groups), unit, names, colours };
  };
  const panels = [panelOf(customers), panelOf(revenue)].filter(({ trend }) => !trend.empty);
  const title = words("title");
  return (
    <FramedChart
      view={view}
      chart="loss-reasons-course"
      title={title}
      note={words("note")}
      empty={panels.length === 0 ? await whatFills(["loss-reasons"], "nobody-lost") : null}
      drawing={<CourseChart name={title} panels={panels} grain={view.grain} marks={marks} />}
    />
  );
}
