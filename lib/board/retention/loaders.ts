import { AppError } from "../../errors/app-error";
import { loadHealth } from "../../health/loaders";
import type { AccountHealth } from "../../health/types";
import type { CohortComparison } from "../../metrics/cohorts/compare-cohorts";
import { loadCohortComparison } from "../../metrics/cohorts/loaders";
import type { CohortGrid } from "../../metrics/cohorts/types";
import { toPeriod } from "../../metrics/requested-periods";
import { earlierDay } from "../../metrics/retention/last-day-known";
import { loadSurvivalCurves } from "../../metrics/retention/loaders";
import type { SurvivalCurves } from "../../metrics/retention/survival-curves";
import type { Dimension, Evaluation } from "../../metrics/types";
import type { AliveByAccount } from "../../metrics/value/alive-by-account";
import { loadAliveByAccount } from "../../metrics/value/loaders";
import { lastMonthOf } from "../../time/periods";
import { courseQuestion } from "../chart-question";
import { choosePair } from "../choose-pair";
import { cohortQuestion } from "../cohort-question";
import { loadCohorts, loadFigures, loadGroupDimension } from "../loaders";
import type { BoardView } from "../view";

/** How many accounts at risk a board shows. */
const AT_RISK = 15;

/** The grid that the address asks for, by its rows and what its cells show. */
export function loadChosenCohorts(view: BoardView): Promise<CohortGrid> {
  const { rows: by, cohorts: cell } = view.address;
  return loadCohorts(view, { by, cell });
}

/** Two rows of that grid against each other; null where there are no two. */
export async function loadPair(view: BoardView): Promise<{ grid: CohortGrid; comparison: CohortComparison | null }> {
  const grid = await loadChosenCohorts(view);
  const pair = choosePair(grid, view.address.pair);
  if (pair === null) return { grid, comparison: null };
  const { by, cell } = grid;
  return { grid, comparison: await loadCohortComparison({ ...cohortQuestion(view, { by, cell }), cohorts: pair }) };
}

type Curves = Pick<SurvivalCurves, "groups" | "logRank">;

/** Survival of the groups of the chosen dimension, watched to the end of the period, as the indicator of that name does. */
export async function loadSurvival(view: BoardView): Promise<{ by: Dimension; curves: Curves }> {
  const { by } = await loadGroupDimension(view);
  const { until } = toPeriod(view.period, view.grain);
  const asked = { unit: "month", by, filters: view.filters, until, now: new Date() } as const;
  const curves = await loadSurvivalCurves(asked).catch((error: unknown): Curves => {
    // Answers alone fill a board, but say of nobody how long it is a customer.
    if (error instanceof AppError && error.code === "no-data") return { groups: [], logRank: null };
    throw error;
  });
  return { by, curves };
}

/** Reasons of loss over the course of the board, in customers and in recurring revenue. */
export async function loadReasonCourses(view: BoardView): Promise<{ customers: Evaluation; revenue: Evaluation }> {
  const ask = (definition: string) => loadFigures(courseQuestion(view, { metric: "loss-reasons", definition }));
  const [customers, revenue] = await Promise.all([ask("standard"), ask("revenue")]);
  return { customers, revenue };
}

/**
 * The accounts of lowest health at the end of the period, or of the last month known where it goes on; where purchases tell who
 * is a customer, with the probability that each still is one.
 */
export async function loadAtRisk(
  view: BoardView,
): Promise<{ accounts: AccountHealth[]; alive: AliveByAccount | null }> {
  const { grain, period } = view;
  const month = earlierDay(lastMonthOf(period, grain), view.data.last);
  const scored = await loadHealth({ filters: view.filters, month, limit: AT_RISK });
  const accounts = scored.filter(({ score }) => score !== null);
  const ids = accounts.map(({ accountId }) => accountId);
  return { accounts, alive: await loadAliveByAccount(ids, { period, grain }) };
}
