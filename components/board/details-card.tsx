import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/charts/data-table";
import { TableFrame } from "@/components/charts/table-frame";
import { loadChartTable } from "@/lib/board/chart-tables";
import { csvAddress } from "@/lib/board/schema";
import { loadGroupFigures, reasonOfNone } from "@/lib/board/tables/groups";
import type { BoardDeclaration, DetailsDeclaration } from "@/lib/board/types";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import { withoutComplete } from "@/lib/charts/chart-table";
import { ChartEmpty } from "./chart-empty";
import { noted } from "./noted";

interface DetailsCardProps {
  view: BoardView;
  board: BoardDeclaration;
  chart: DetailsDeclaration;
}

/** An indicator of the period shown as a table, with the further figures that belong to it. */
export async function DetailsCard({ view, board, chart }: DetailsCardProps) {
  const [words, { evaluation }, found] = await Promise.all([
    getTranslations(`boards.${board.id}.charts.${chart.id}`),
    loadGroupFigures(view, chart),
    loadChartTable(view, chart.id),
  ]);
  const { metric, rows } = evaluation;
  const title = words("title");
  if (!found || rows.every(({ value, details }) => value === null && details === undefined))
    return <ChartEmpty title={title} note={await whatFills([metric], await reasonOfNone(view, chart, rows))} />;
  return (
    <TableFrame title={title} note={await noted(words("note"), found.oldSince)} csv={csvAddress(view, chart.id)}>
      <DataTable table={withoutComplete(found.table)} names={found.names} grain={view.grain} caption={title} stacks />
    </TableFrame>
  );
}
