import { getTranslations } from "next-intl/server";
import type { ChartTable } from "../../charts/chart-table";
import type { NamedTable } from "../named-table";
import { type ChangedOnBoard, loadWhatChanged } from "../overview/loaders";
import type { BoardView } from "../view";
import { type MetricsTranslate, metricName } from "../words";

interface Words {
  name(metric: string): string;
  board(id: ChangedOnBoard["board"]["id"]): string;
  verdict(verdict: ChangedOnBoard["verdict"]): string;
  unit(unit: ChangedOnBoard["unit"]): string;
}

/** A line per indicator, in the order of the page; figures in the indicator's unit, which is the last column. */
export function tableOfChanged(figures: readonly ChangedOnBoard[], words: Words): ChartTable {
  return {
    // Each line has a unit of its own.
    columns: COLUMNS.map((id) => ({ id, kind: "text" as const })),
    rows: figures.map(({ metric, board, unit, row, change, verdict, interval, sureness }) => [
      words.name(metric),
      metric,
      words.board(board.id),
      row.value,
      row.low,
      row.high,
      change.from.value,
      change.difference,
      interval?.low ?? null,
      interval?.high ?? null,
      words.verdict(verdict),
      Number.isFinite(sureness) ? sureness : null,
      words.unit(unit),
    ]),
  };
}

const COLUMNS = [
  "indicator",
  "id",
  "board",
  "figure",
  "low",
  "high",
  "before",
  "change",
  "changeLow",
  "changeHigh",
  "verdict",
  "sureness",
  "unit",
] as const;

/** All that changed, the sure and the noise. */
export async function changedTable(view: BoardView): Promise<NamedTable> {
  const [{ listed, others, oldSince }, t, boards, metrics] = await Promise.all([
    loadWhatChanged(view),
    getTranslations("boards.overview.charts.what-changed"),
    getTranslations("boards"),
    getTranslations("metrics"),
  ]);
  const table = tableOfChanged([...listed, ...others], {
    name: (metric) => metricName(metrics as MetricsTranslate, metric),
    board: (id) => boards(`${id}.name`),
    verdict: (verdict) => t(`verdicts.${verdict}`),
    unit: (unit) => metrics(`units.${unit}`),
  });
  return { table, names: Object.fromEntries(COLUMNS.map((id) => [id, t(`columns.${id}`)])), oldSince };
}
