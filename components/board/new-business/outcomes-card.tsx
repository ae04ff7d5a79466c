import { getTranslations } from "next-intl/server";
import { OutcomesChart } from "@/components/charts/outcomes-chart";
import { loadCourseMarks } from "@/lib/board/course-marks";
import { ENDED, loadOutcomes, OUTCOMES, type Outcome } from "@/lib/board/new-business/loaders";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import type { SeriesColour } from "@/lib/charts/colours";
import { prepareStacks } from "@/lib/charts/prepare-stacks";
import { FramedChart } from "../framed-chart";

const COLOURS: Record<Outcome, SeriesColour> = {
  won: "series-1",
  lost: "series-5",
  noDecision: "passives",
  stalled: "series-6",
};

/** What became of opportunities: how they ended above the line, what stands still below it; their number, then their value. */
export async function OutcomesCard({ view }: { view: BoardView }) {
  const [t, marks, { periods }] = await Promise.all([
    getTranslations("boards.new-business.charts.outcomes"),
    loadCourseMarks(view),
    loadOutcomes(view),
  ]);
  const order = { above: ENDED, below: ["stalled"] };
  const stacksOf = (measure: "numbers" | "amounts") =>
    prepareStacks(
      periods.map(({ period, complete, [measure]: values }) => ({ period, complete, values })),
      order,
    );
  const numbers = stacksOf("numbers");
  const title = t("title");
  return (
    <FramedChart
      view={view}
      chart="outcomes"
      title={title}
      note={t("note")}
      empty={numbers.empty ? await whatFills(["win-rate"], "no-opportunities") : null}
      drawing={
        <OutcomesChart
          name={title}
          panels={[
            { stacks: numbers, unit: "count", title: t("number") },
            { stacks: stacksOf("amounts"), unit: "money", title: t("amount") },
          ]}
          parts={OUTCOMES.map((id) => ({ id, name: t(`parts.${id}`), colour: COLOURS[id] }))}
          grain={view.grain}
          marks={marks}
        />
      }
    />
  );
}
