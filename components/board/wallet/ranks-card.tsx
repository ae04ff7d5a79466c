import { getTranslations } from "next-intl/server";
import { TableFrame } from "@/components/charts/table-frame";
import { ExplainLink } from "@/components/metric/explain-link";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { csvAddress, writeBoardAddress } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import { loadRanks } from "@/lib/board/wallet/loaders";
import { whatFills } from "@/lib/board/what-fills";
import { LAST_PLACE, rankLines } from "@/lib/metrics/wallet/rank-lines";
import { ChartEmpty } from "../chart-empty";

const PLACES = Array.from({ length: LAST_PLACE }, (_, index) => index + 1);

/** At which place customers put us, by how many brands they use: numbers of rankings, with their share of the line. */
export async function RanksCard({ view }: { view: BoardView }) {
  const [t, notation, counts] = await Promise.all([
    getTranslations("boards.wallet.charts.ranks"),
    loadNotation(),
    loadRanks(view),
  ]);
  const lines = rankLines(counts);
  if (lines.length === 0)
    return <ChartEmpty title={t("title")} note={`${t("none")} ${await whatFills(["wallet-rank"], null)}`} />;
  const format = figureFormat(notation);
  return (
    <TableFrame title={t("title")} note={t("note")} csv={csvAddress(view, "ranks")}>
      <Table caption={t("title")}>
        <thead>
          <tr>
            <HeadCell>{t("columns.brands")}</HeadCell>
            {PLACES.map((place) => (
              <HeadCell key={place} numeric>
                {place < LAST_PLACE ? t("place", { place }) : t("later", { place })}
              </HeadCell>
            ))}
            <HeadCell numeric>{t("columns.rankings")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.brands ?? "any"} className={line.brands === null ? "font-medium" : undefined}>
              <Cell>
                {line.brands === null ? (
                  <ExplainLink
                    metric="wallet-rank"
                    href={writeBoardAddress("/board/wallet", { ...view.address, explain: "wallet-rank" })}
                    className="text-accent hover:underline"
                  >
                    {t("any")}
                  </ExplainLink>
                ) : (
                  format.number(line.brands)
                )}
              </Cell>
              {line.places.map((place, index) => (
                <Cell key={PLACES[index]} numeric className="whitespace-nowrap">
                  {place === null ? "–" : format.number(place.rankings)}
                  {place !== null && place.rankings > 0 && (
                    <span className="ml-2 inline-block text-soft text-xs max-sm:hidden">
                      {format.fine(place.percent, "percent")}
                    </span>
                  )}
                </Cell>
              ))}
              <Cell numeric>{format.number(line.rankings)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
