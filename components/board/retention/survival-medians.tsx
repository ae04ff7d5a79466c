import { getTranslations } from "next-intl/server";
import { ExplainLink } from "@/components/metric/explain-link";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { writeBoardAddress } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import type { SurvivalLine } from "@/lib/charts/prepare-survival";
import type { Dimension } from "@/lib/metrics/types";

interface SurvivalMediansProps {
  view: BoardView;
  by: Dimension;
  lines: readonly SurvivalLine[];
  names: Readonly<Record<string, string>>;
}

/** After which time half of each group has left; each opens its explanation. */
export async function SurvivalMedians({ view, by, lines, names }: SurvivalMediansProps) {
  const [t, metrics, notation] = await Promise.all([
    getTranslations("boards.retention.charts.survival"),
    getTranslations("metrics"),
    loadNotation(),
  ]);
  const format = figureFormat(notation);
  const medianOf = ({ value, low, high }: SurvivalLine["median"]) => {
    if (value === null) return t("notReached");
    if (low === null && high === null) return format.figure(value, "months");
    const end = (months: number | null) => (months === null ? "–" : format.number(Math.round(months * 10) / 10));
    const ends = high === null ? t("endsOpen", { low: end(low) }) : t("ends", { low: end(low), high: end(high) });
    return `${format.figure(value, "months")} ${ends}`;
  };
  const panel = (group: string) => ({ definition: "standard", of: by, group });
  return (
    <div className="mt-4">
      <Table caption={t("medians")} className="text-xs">
        <thead>
          <tr>
            <HeadCell>{metrics(`dimensions.${by}`)}</HeadCell>
            <HeadCell numeric>{t("customers")}</HeadCell>
            <HeadCell numeric>{t("left")}</HeadCell>
            <HeadCell numeric>{t("median")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ group, n, events, median }) => (
            <tr key={group}>
              <Cell className="py-1.5">
                <ExplainLink
                  metric="survival"
                  panel={panel(group)}
                  href={writeBoardAddress("/board/retention", {
                    ...view.address,
                    ...panel(group),
                    explain: "survival",
                  })}
                  className="hover:text-accent hover:underline"
                >
                  {names[group]}
                </ExplainLink>
              </Cell>
              <Cell numeric className="py-1.5">
                {format.number(n)}
              </Cell>
              <Cell numeric className="py-1.5">
                {format.number(events)}
              </Cell>
              <Cell numeric className="py-1.5">
                {medianOf(median)}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
