import { getTranslations } from "next-intl/server";
import { ChartFrame } from "@/components/charts/chart-frame";
import { CohortGrid } from "@/components/charts/cohort-grid";
import { CohortSwitch } from "@/components/charts/cohort-switch";
import { DataTable } from "@/components/charts/data-table";
import { CHART_TABLES } from "@/lib/board/chart-tables";
import { loadCohorts } from "@/lib/board/loaders";
import type { BoardView } from "@/lib/board/view";
import { prepareCohortGrid } from "@/lib/charts/prepare-cohort-grid";
import { ChartEmpty } from "./chart-empty";
import { csvAddress } from "./charts";

/** The cohort grid of the share active or buying, as the address says. */
export async function CohortCard({ view }: { view: BoardView }) {
  const cell = view.address.cohorts;
  const [t, cohorts, { table, names }] = await Promise.all([
    getTranslations("charts.cohorts"),
    loadCohorts(view, cell),
    CHART_TABLES[`cohorts-${cell}`](view),
  ]);
  const grid = prepareCohortGrid(cohorts);
  if (grid.empty) return <ChartEmpty title={t("title")} note={t("empty")} />;
  return (
    <ChartFrame
      title={t("title")}
      note={t(`note.${cell}`)}
      extra={<CohortSwitch cell={cell} />}
      chart={<CohortGrid grid={grid} />}
      table={<DataTable table={table} names={names} grain="month" caption={t("title")} />}
      csv={csvAddress(view, `cohorts-${cell}`)}
    />
  );
}
