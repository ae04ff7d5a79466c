import { getTranslations } from "next-intl/server";
import { ChartFrame } from "@/components/charts/chart-frame";
import { CohortData } from "@/components/charts/cohort-data";
import { CohortGrid } from "@/components/charts/cohort-grid";
import { CohortSwitch } from "@/components/charts/cohort-switch";
import { loadCohorts } from "@/lib/board/loaders";
import { csvAddress } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import { prepareCohortGrid } from "@/lib/charts/prepare-cohort-grid";
import type { CohortCell, CohortRows } from "@/lib/metrics/cohorts/types";
import { ChartEmpty } from "./chart-empty";

interface CohortCardProps {
  view: BoardView;
  /** What may be chosen; the first stands for a choice of another board that is not among them. */
  cells?: readonly [CohortCell, ...CohortCell[]];
  rows?: readonly [CohortRows, ...CohortRows[]];
  /** Its id among the charts, by its cell. */
  chart?: (cell: CohortCell) => string;
  /** What a board asks of it. */
  title?: string;
}

/** A cohort grid, of the overview unless told otherwise: monthly cohorts by the share active or buying, as the address says. */
export async function CohortCard({
  view,
  cells = ["active", "bought"],
  rows = ["month"],
  chart = (cell) => `cohorts-${cell}`,
  title: own,
}: CohortCardProps) {
  const cell = cells.find((offered) => offered === view.address.cohorts) ?? cells[0];
  const by = rows.find((offered) => offered === view.address.rows) ?? rows[0];
  const [t, cohorts] = await Promise.all([getTranslations("charts.cohorts"), loadCohorts(view, { cell, by })]);
  const grid = prepareCohortGrid(cohorts);
  const title = own ?? t("title");
  const extra = <CohortSwitch cell={cell} by={by} cells={cells} rows={rows} />;
  if (grid.empty) return <ChartEmpty title={title} note={t(`empty.${cell}`)} extra={extra} />;
  return (
    <ChartFrame
      className="print:page-wide"
      title={title}
      note={t(`note.${cell}`)}
      extra={extra}
      chart={<CohortGrid grid={grid} />}
      table={<CohortData grid={grid} />}
      fileName={`lealta-cohorts-${by}-${cell}`}
      csv={csvAddress(view, chart(cell))}
    />
  );
}
