import { getTranslations } from "next-intl/server";
import { CohortCurves } from "@/components/charts/cohort-curves";
import { isPeriod } from "@/lib/board/cohort-question";
import { loadChoices } from "@/lib/board/loaders";
import { loadChosenCohorts } from "@/lib/board/retention/loaders";
import type { BoardView } from "@/lib/board/view";
import { groupColours } from "@/lib/charts/group-colours";
import { prepareCohortCurves } from "@/lib/charts/prepare-cohort-curves";
import { DIMENSIONS } from "@/lib/metrics/types";
import { FramedChart } from "../framed-chart";

/** So many periods make a bundle whose shape is seen; so many groups can be told apart. */
const MOST = { periods: 24, groups: 7 };

/** The rows of the cohort grid as curves. */
export async function CurvesCard({ view }: { view: BoardView }) {
  const [words, charts, grid, choices] = await Promise.all([
    getTranslations("boards.retention.charts.cohort-curves"),
    getTranslations("charts.cohorts"),
    loadChosenCohorts(view),
    loadChoices(),
  ]);
  const { by, cell, unit, rows } = grid;
  const areGroups = !isPeriod(by);
  const prepared = prepareCohortCurves(grid, { most: areGroups ? MOST.groups : MOST.periods });
  const dimension = DIMENSIONS.find((candidate) => candidate === by);
  const groups = (dimension && choices[dimension]) ?? rows.map(({ cohort }) => cohort);
  const title = words("title");
  const isKnown = rows.some(({ cells }) => cells.some(({ value }) => value !== null));
  return (
    <FramedChart
      view={view}
      chart="cohort-curves"
      title={title}
      note={words(areGroups ? "noteGroups" : "note", { cell: charts(`cells.${cell}`) })}
      empty={prepared.empty ? (isKnown ? words("short") : charts(`empty.${cell}`)) : null}
      drawing={
        <>
          <CohortCurves
            title={title}
            prepared={prepared}
            by={by}
            unit={unit}
            colours={areGroups ? groupColours(groups) : null}
          />
          {prepared.more > 0 && (
            <p className="mt-1 text-soft text-xs">{words(areGroups ? "smaller" : "older", { count: prepared.more })}</p>
          )}
        </>
      }
    />
  );
}
