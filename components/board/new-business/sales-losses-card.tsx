import { getTranslations } from "next-intl/server";
import { CourseChart, type CoursePanel } from "@/components/charts/course-chart";
import { loadCourseMarks } from "@/lib/board/course-marks";
import { loadSalesLosses } from "@/lib/board/new-business/loaders";
import { numbersLost } from "@/lib/board/tables/new-business";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import { groupColours } from "@/lib/charts/group-colours";
import { prepareReasons, rankedGroups } from "@/lib/charts/prepare-reasons";
import { FramedChart } from "../framed-chart";

/** So many lines can be told apart; the table has all reasons. */
const MOST = 4;

/** Reasons of lost sales over time: how many were lost for each, and below what they were worth. */
export async function SalesLossesCard({ view }: { view: BoardView }) {
  const [words, metrics, marks, { rows, unit }] = await Promise.all([
    getTranslations("boards.new-business.charts.sales-loss-course"),
    getTranslations("metrics"),
    loadCourseMarks(view),
    loadSalesLosses(view),
  ]);
  const numbers = numbersLost(rows);
  const colours = groupColours(rows.map(({ group }) => group ?? ""));
  // One choice for both panels, so that a reason is seen in number and in money.
  const groups = rankedGroups(numbers).slice(0, MOST);
  const names = Object.fromEntries(groups.map((group) => [group, group || metrics("unknownGroup")]));
  const panels: CoursePanel[] = [
    { trend: prepareReasons(numbers, groups), unit: "count", names, colours },
    { trend: prepareReasons(rows, groups), unit, names, colours },
  ];
  const title = words("title");
  return (
    <FramedChart
      view={view}
      chart="sales-loss-course"
      title={title}
      note={words("note")}
      empty={panels[0]?.trend.empty ? await whatFills(["loss-reasons-sales"], "no-opportunities") : null}
      drawing={<CourseChart name={title} panels={panels} grain={view.grain} marks={marks} />}
    />
  );
}
