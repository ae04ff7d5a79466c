import { getTranslations } from "next-intl/server";
import { tableOfCohorts } from "../../charts/chart-table";
import { prepareCohortGrid } from "../../charts/prepare-cohort-grid";
import type { GridChoice } from "../cohort-question";
import { loadCohorts } from "../loaders";
import type { NamedTable } from "../named-table";
import type { BoardView } from "../view";

/** A cohort grid as a table. */
export async function cohortTable(view: BoardView, choice: GridChoice): Promise<NamedTable> {
  const [grid, t] = await Promise.all([loadCohorts(view, choice), getTranslations("charts.columns")]);
  const table = tableOfCohorts(prepareCohortGrid(grid), { mean: t("mean"), unknown: t("unknown") });
  const headings = ["cohort", "size", "completeTo", "acquisitionCost", "paysBackAt"] as const;
  return { table, names: Object.fromEntries(headings.map((id) => [id, t(id)])) };
}
