import { getTranslations } from "next-intl/server";
import { ChartFrame } from "@/components/charts/chart-frame";
import { CohortData } from "@/components/charts/cohort-data";
import { CohortGrid } from "@/components/charts/cohort-grid";
import { CohortSwitch } from "@/components/charts/cohort-switch";
import { loadCohorts } from "@/lib/board/loaders";
import { csvAddress } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import { prepareCohortGrid } from "@/lib/charts/prepare-cohort-grid";
import { ChartEmpty } from "./chart-empty";

/** The cohort grid of the share active or buying, as the address says. */
export async function CohortCard({ view }: { view: BoardView }) {
  const cell = view.address.cohorts;
  const [t, cohorts] = await Promise.all([getTranslations("charts.cohorts"), loadCohorts(view, cell)]);
  const grid = prepareCohortGrid(cohorts);
  if (grid.empty) return <ChartEmpty title={t("title")} note={t("empty")} />;
  return (
    <ChartFrame
      title={t("title")}
      note={t(`note.${cell}`)}
      extra={<CohortSwitch cell={cell} />}
      chart={<CohortGrid grid={grid} />}
      table={<CohortData grid={grid} />}
      fileName={`lealta-cohorts-${cell}`}
      csv={csvAddress(view, `cohorts-${cell}`)}
    />
  );
}
