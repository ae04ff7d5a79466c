import { getTranslations } from "next-intl/server";
import { SurvivalChart } from "@/components/charts/survival-chart";
import { loadChoices, loadNotation } from "@/lib/board/loaders";
import { loadSurvival } from "@/lib/board/retention/loaders";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import { groupColours } from "@/lib/charts/group-colours";
import { prepareSurvival } from "@/lib/charts/prepare-survival";
import { formatNumber } from "@/lib/format/numbers";
import { AndMore } from "../and-more";
import { DimensionChoice } from "../dimension-choice";
import { FramedChart } from "../framed-chart";
import { SurvivalMedians } from "./survival-medians";

/** So many curves can be told apart. */
const MOST = 6;

/** How long customers of each group stay, and whether chance alone would set the groups so far apart. */
export async function SurvivalCard({ view }: { view: BoardView }) {
  const [words, metrics, { locale }, choices, { by, curves }] = await Promise.all([
    getTranslations("boards.retention.charts.survival"),
    getTranslations("metrics"),
    loadNotation(),
    loadChoices(),
    loadSurvival(view),
  ]);
  const survival = prepareSurvival(curves.groups, { most: MOST });
  const groups = curves.groups.map(({ group }) => group ?? "");
  const names = Object.fromEntries(groups.map((group) => [group, group || metrics("unknownGroup")]));
  const title = words("title");
  const p = curves.logRank?.p;
  const test =
    p === undefined
      ? words("noTest")
      : words("logRank", {
          verdict: p < 0.05 ? "real" : "noise",
          p: p < 0.001 ? `< ${formatNumber(0.001, locale, 3)}` : `= ${formatNumber(p, locale, 3)}`,
        });
  return (
    <FramedChart
      view={view}
      chart="survival"
      title={title}
      note={`${words("note")} ${test}`}
      empty={survival.empty ? await whatFills(["survival"], "no-customers") : null}
      extra={<DimensionChoice view={view} />}
      drawing={
        <>
          <SurvivalChart
            title={title}
            survival={survival}
            names={names}
            colours={groupColours(choices[by] ?? groups)}
          />
          <SurvivalMedians view={view} by={by} lines={survival.lines} names={names} />
          <AndMore count={survival.more} />
        </>
      }
    />
  );
}
