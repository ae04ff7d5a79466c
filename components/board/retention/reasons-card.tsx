import { getTranslations } from "next-intl/server";
import { loadReasonCourses } from "@/lib/board/retention/loaders";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import { ReasonsCourse } from "../reasons-course";

/** Reasons of loss over time: customers, and below their recurring revenue. */
export async function ReasonsCard({ view }: { view: BoardView }) {
  const [words, { customers, revenue }] = await Promise.all([
    getTranslations("boards.retention.charts.loss-reasons-course"),
    loadReasonCourses(view),
  ]);
  return (
    <ReasonsCourse
      view={view}
      chart="loss-reasons-course"
      title={words("title")}
      note={words("note")}
      courses={[customers, revenue]}
      whyEmpty={() => whatFills(["loss-reasons"], "nobody-lost")}
    />
  );
}
