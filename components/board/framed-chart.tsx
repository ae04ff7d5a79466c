import type { ReactNode } from "react";
import { ChartFrame } from "@/components/charts/chart-frame";
import { DataTable } from "@/components/charts/data-table";
import { loadChartTable } from "@/lib/board/chart-tables";
import { csvAddress } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import { ChartEmpty } from "./chart-empty";
import { noted } from "./noted";

interface FramedChartProps {
  view: BoardView;
  /** Its id in lib/board/boards/, by which its table is found. */
  chart: string;
  title: string;
  note?: ReactNode;
  /** What would fill it, where there is nothing to draw. */
  empty: string | null;
  drawing: ReactNode;
  /** A switch of the chart's own. */
  extra?: ReactNode;
}

/** A chart in its frame with its table, or what would fill it. */
export async function FramedChart({ view, chart, title, note, empty, drawing, extra }: FramedChartProps) {
  if (empty !== null) return <ChartEmpty title={title} note={empty} extra={extra} />;
  const found = await loadChartTable(view, chart);
  if (!found) throw new Error(`No board declares the chart "${chart}".`);
  return (
    <ChartFrame
      title={title}
      note={await noted(note, found.oldSince)}
      chart={drawing}
      table={<DataTable table={found.table} names={found.names} grain={view.grain} caption={title} />}
      csv={csvAddress(view, chart)}
      fileName={`lealta-${chart}-${view.period.slice(0, 7)}`}
      extra={extra}
    />
  );
}
