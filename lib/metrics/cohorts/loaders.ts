import { requireSession } from "../../auth/gate";
import type { RowList } from "../list-rows";
import { cohortGrid } from "./cohort-grid";
import { type CohortComparison, compareCohorts } from "./compare-cohorts";
import { type CellRowsRequest, listCellRows } from "./list-cell-rows";
import { type CohortList, type CohortListRequest, listCohort } from "./list-cohort";
import type { CohortGrid, CohortRequest } from "./types";

type Asked<Request extends CohortRequest> = Omit<Request, "scope">;

/** The cohort grid over the accounts that the reader may see. */
export async function loadCohortGrid(request: Asked<CohortRequest>): Promise<CohortGrid> {
  const { scope } = await requireSession();
  return cohortGrid({ ...request, scope });
}

/** Two rows of that grid against each other. Throws cohort-unknown. */
export async function loadCohortComparison(
  request: Asked<CohortRequest> & { cohorts: readonly [first: string, second: string] },
): Promise<CohortComparison> {
  const { scope } = await requireSession();
  return compareCohorts({ ...request, scope });
}

/** The customers behind one of its cells, a page at a time. */
export async function loadCohortList(
  request: Asked<CohortListRequest>,
  page: { limit: number; offset?: number },
): Promise<CohortList> {
  const { scope } = await requireSession();
  return listCohort({ ...request, scope }, page);
}

/** The rows of one of these customers. Throws account-unknown. */
export async function loadCellRows(request: Omit<CellRowsRequest, "scope">): Promise<RowList> {
  const { scope } = await requireSession();
  return listCellRows({ ...request, scope });
}
