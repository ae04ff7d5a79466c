import { getTranslations } from "next-intl/server";
import { CourseChart, type CoursePanel } from "@/components/charts/course-chart";
import { loadCourseMarks } from "@/lib/board/course-marks";
import type { BoardView } from "@/lib/board/view";
import { groupColours } from "@/lib/charts/group-colours";
import { prepareReasons, rankedGroups } from "@/lib/charts/prepare-reasons";
import type { Evaluation } from "@/lib/metrics/types";
import { FramedChart } from "./framed-chart";

/** So many lines can be told apart; the table has all reasons. */
const MOST = 4;

interface ReasonsCourseProps {
  view: BoardView;
  /** Id of the chart's table. */
  chart: string;
  title: string;
  note: string;
  /** How many there were for each reason, and below what they were worth. */
  courses: readonly [Counted, Counted];
  /** What to say where there was nothing. */
  whyEmpty: () => Promise<string>;
}

type Counted = Pick<Evaluation, "rows" | "unit">;

/** Reasons over time, those that counted most: in number, and below in money. */
export async function ReasonsCourse({ view, chart, title, note, courses, whyEmpty }: ReasonsCourseProps) {
  const [metrics, marks] = await Promise.all([getTranslations("metrics"), loadCourseMarks(view)]);
  const colours = groupColours(courses.flatMap(({ rows }) => rows.map(({ group }) => group ?? "")));
  // One choice for both panels, so that a reason is seen in number and in money.
  const groups = rankedGroups(courses[0].rows).slice(0, MOST);
  const names = Object.fromEntries(groups.map((group) => [group, group || metrics("unknownGroup")]));
  const panels = courses
    .map(({ rows, unit }): CoursePanel => ({ trend: prepareReasons(rows, groups), unit, names, colours }))
    .filter(({ trend }) => !trend.empty);
  return (
    <FramedChart
      view={view}
      chart={chart}
      title={title}
      note={note}
      empty={panels.length === 0 ? await whyEmpty() : null}
      drawing={<CourseChart name={title} panels={panels} grain={view.grain} marks={marks} />}
    />
  );
}
