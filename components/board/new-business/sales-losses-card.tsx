import { getTranslations } from "next-intl/server";
import { loadSalesLosses } from "@/lib/board/new-business/loaders";
import { numbersLost } from "@/lib/board/tables/new-business";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import { ReasonsCourse } from "../reasons-course";

/** Reasons of lost sales over time: how many were lost for each, and below what they were worth. */
export async function SalesLossesCard({ view }: { view: BoardView }) {
  const [words, losses] = await Promise.all([
    getTranslations("boards.new-business.charts.sales-loss-course"),
    loadSalesLosses(view),
  ]);
  return (
    <ReasonsCourse
      view={view}
      chart="sales-loss-course"
      title={words("title")}
      note={words("note")}
      courses={[{ rows: numbersLost(losses.rows), unit: "count" }, losses]}
      whyEmpty={() => whatFills(["loss-reasons-sales"], "no-opportunities")}
    />
  );
}
