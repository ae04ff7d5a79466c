import { getTranslations } from "next-intl/server";
import { GroupsChart } from "@/components/charts/groups-chart";
import { ExplainLink } from "@/components/metric/explain-link";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { writeBoardAddress } from "@/lib/board/schema";
import { loadLifetimes } from "@/lib/board/value/loaders";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import { definitionName, type MetricsTranslate, noDataReason } from "@/lib/board/words";
import { largestOf } from "@/lib/charts/nice-scale";
import { prepareMethods } from "@/lib/charts/prepare-methods";
import { FramedChart } from "../framed-chart";

/** Lifetime value by every method side by side, each with its interval or why it tells nothing. */
export async function LifetimesCard({ view }: { view: BoardView }) {
  const [t, charts, translate, notation, { rows }] = await Promise.all([
    getTranslations("boards.value.charts.lifetimes"),
    getTranslations("charts"),
    getTranslations("metrics"),
    loadNotation(),
    loadLifetimes(view),
  ]);
  const metrics = translate as MetricsTranslate;
  const format = figureFormat(notation);
  const methods = prepareMethods(rows);
  const name = (definition: string) => definitionName(metrics, "lifetime-value", definition);
  const money = (value: number | null) => format.figure(value, "money", largestOf(methods.scale));
  const silent = rows.flatMap(({ group, noData }) => (noData ? [{ group: group ?? "", noData }] : []));
  return (
    <FramedChart
      view={view}
      chart="lifetimes"
      title={t("title")}
      note={t("note")}
      empty={methods.empty ? await whatFills(["lifetime-value"], rows[0]?.noData ?? null) : null}
      drawing={
        <>
          <GroupsChart
            groups={methods}
            colour="series-2"
            figure={money}
            tick={(level) => format.axis(level, "money")}
            certainty={({ low, high, n }) => {
              const count = charts("n", { n: format.number(n) });
              return low === null || high === null
                ? count
                : `${charts("interval", { low: money(low), high: money(high) })} · ${count}`;
            }}
            name={({ group }) => (
              <ExplainLink
                metric="lifetime-value"
                panel={{ definition: group }}
                href={writeBoardAddress("/board/value", {
                  ...view.address,
                  explain: "lifetime-value",
                  definition: group,
                })}
                title={name(group)}
                className="hover:text-accent hover:underline"
              >
                {name(group)}
              </ExplainLink>
            )}
          />
          <ul className="mt-1 text-soft text-xs">
            {silent.map(({ group, noData }) => (
              <li key={group}>{t("silent", { method: name(group), reason: noDataReason(metrics, noData) })}</li>
            ))}
          </ul>
        </>
      }
    />
  );
}
