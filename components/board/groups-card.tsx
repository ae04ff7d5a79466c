import { getTranslations } from "next-intl/server";
import { GroupsChart } from "@/components/charts/groups-chart";
import { ExplainLink } from "@/components/metric/explain-link";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { orderOfGroups } from "@/lib/board/order-of-groups";
import { writeBoardAddress } from "@/lib/board/schema";
import { loadGroupFigures, reasonOfNone } from "@/lib/board/tables/groups";
import type { BoardDeclaration, GroupsDeclaration } from "@/lib/board/types";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import { groupName } from "@/lib/board/words";
import { largestOf, wholeScale } from "@/lib/charts/nice-scale";
import { prepareGroups } from "@/lib/charts/prepare-groups";
import { getMetric } from "@/lib/metrics/catalogue";
import { loadSetting } from "@/lib/settings/loaders";
import { AndMore } from "./and-more";
import { DimensionChoice } from "./dimension-choice";
import { FramedChart } from "./framed-chart";

/** So many bars are read at a glance; the table has them all. */
const MOST = 12;

interface GroupsCardProps {
  view: BoardView;
  board: BoardDeclaration;
  chart: GroupsDeclaration;
}

/** An indicator group by group in the period shown; each bar opens the explanation of its group. */
export async function GroupsCard({ view, board, chart }: GroupsCardProps) {
  const [words, charts, metrics, notation, setting, { by, evaluation }] = await Promise.all([
    getTranslations(`boards.${board.id}.charts.${chart.id}`),
    getTranslations("charts"),
    getTranslations("metrics"),
    loadNotation(),
    loadSetting(),
    loadGroupFigures(view, chart),
  ]);
  const { metric, unit, rows } = evaluation;
  const format = figureFormat(notation);
  const size = getMetric(metric).additive ? "value" : "n";
  const groups = prepareGroups(rows, {
    most: MOST,
    order: by ? orderOfGroups(by, setting) : (chart.order ?? "given"),
    size,
  });
  // "Year 3" where "3" alone would not do.
  const each = (name: string) => (words.has("each") ? words("each", { group: name }) : name);
  const named = new Map(
    rows.map((row) => [row.group, row.group ? each(groupName(row, "")) : groupName(row, metrics("unknownGroup"))]),
  );
  // Cents say nothing beside thousands; scores are told apart by their decimals.
  const isCompared = unit !== "money";
  const largest = largestOf(groups.scale);
  const figure = (value: number | null) =>
    isCompared ? format.fine(value, unit) : format.figure(value, unit, largest);
  const panelOf = (group: string) => ({ definition: chart.definition ?? null, group, of: by });
  const certainty = (low: number | null, high: number | null, n: number) => {
    const count = charts("n", { n: format.number(n) });
    if (low === null || high === null) return count;
    return `${charts("interval", format.ends(low, high, unit, isCompared))} · ${count}`;
  };
  return (
    <FramedChart
      view={view}
      chart={chart.id}
      title={words("title")}
      note={words("note")}
      empty={
        groups.empty ? await whatFills([metric], (await reasonOfNone(view, chart, rows)) ?? chart.none ?? null) : null
      }
      extra={by && <DimensionChoice view={view} />}
      drawing={
        <>
          <GroupsChart
            groups={unit === "count" ? { ...groups, scale: wholeScale(groups.scale) } : groups}
            colour={chart.colour}
            figure={figure}
            tick={(level) => format.axis(level, unit)}
            certainty={({ low, high, n }) => certainty(low, high, n)}
            name={({ group }) => (
              <ExplainLink
                metric={metric}
                panel={panelOf(group)}
                href={writeBoardAddress(board.path, { ...view.address, ...panelOf(group), explain: metric })}
                className="hover:text-accent hover:underline"
                // Long names are cut to two lines.
                title={named.get(group)}
              >
                {named.get(group)}
              </ExplainLink>
            )}
          />
          <AndMore count={groups.more} />
        </>
      }
    />
  );
}
