import { getTranslations } from "next-intl/server";
import { TableFrame } from "@/components/charts/table-frame";
import { HeadCell, Table } from "@/components/ui/table";
import { loadNotation } from "@/lib/board/loaders";
import { loadPairs } from "@/lib/board/overview/loaders";
import { pairsOf } from "@/lib/board/overview/pairs";
import { csvAddress } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import { ChartEmpty } from "../chart-empty";
import { noted } from "../noted";
import { PairRow } from "./pair-row";

/** The company's figures beside what its customers want, and the pairs that disagree. */
export async function PairsCard({ view }: { view: BoardView }) {
  const [t, notation, { rows, oldSince }] = await Promise.all([
    getTranslations("boards.overview.charts.kpi-cpi"),
    loadNotation(),
    loadPairs(view),
  ]);
  const pairs = pairsOf(rows);
  const title = t("title");
  if (pairs.length === 0) return <ChartEmpty title={title} note={await whatFills(["cpi-pairs"], null)} />;
  return (
    <TableFrame title={title} note={await noted(t("note"), oldSince)} csv={csvAddress(view, "kpi-cpi")}>
      <Table caption={title} className="max-sm:block">
        <thead className="max-sm:hidden">
          <tr>
            <HeadCell className="w-[38%]">{t("company")}</HeadCell>
            <HeadCell>{t("customer")}</HeadCell>
            <HeadCell className="w-32">{t("together")}</HeadCell>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {pairs.map((pair) => (
            <PairRow key={pair.code} view={view} pair={pair} notation={notation} />
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
