import { requireSession } from "../../auth/gate";
import { getMetric } from "../../metrics/catalogue";
import { loadCohortGrid } from "../../metrics/cohorts/loaders";
import type { CohortGrid } from "../../metrics/cohorts/types";
import type { Evaluation, FigureRow } from "../../metrics/types";
import { listLosses } from "../../metrics/value/list-losses";
import { addMonths, lastMonthOf } from "../../time/periods";
import { periodQuestion } from "../chart-question";
import { loadFigures } from "../loaders";
import { oldestOf } from "../named-table";
import type { BoardView } from "../view";

const LOSS = { metric: "profit-curve", definition: "loss" } as const;

/** What the customers with a loss lose in the view's period. */
export function loadLoss(view: BoardView): Promise<Evaluation> {
  return loadFigures(periodQuestion(view, LOSS));
}

/** These customers, those who lose the most first, each with its loss and the share of all losses that it makes. */
export async function loadLossMakers(view: BoardView, limit: number): ReturnType<typeof listLosses> {
  const { scope } = await requireSession();
  return listLosses({ ...periodQuestion(view, LOSS), scope }, { limit });
}

/** The profit curve of the view's period, point by point. */
export function loadProfitCurve(view: BoardView): Promise<Evaluation> {
  return loadFigures(periodQuestion(view, { metric: "profit-curve", definition: "curve" }));
}

/** Lifetime value in the view's period by each of its definitions, which stand in the place of groups. */
export async function loadLifetimes(view: BoardView): Promise<{ rows: FigureRow[]; oldSince: string | null }> {
  const { definitions } = getMetric("lifetime-value");
  const found = await Promise.all(
    definitions.map(({ id }) => loadFigures(periodQuestion(view, { metric: "lifetime-value", definition: id }))),
  );
  const rows = found.flatMap((each) => each.rows.map((row) => ({ ...row, group: each.definition })));
  return { rows, oldSince: oldestOf(found) };
}

/** How far back customers of one year of acquisition are looked at, and how long each of them. Months. */
const YEARS_BACK = 60;
const HIGHEST_AGE = 36;

/** What customers have brought in since they were acquired, by year or by channel of acquisition. */
export function loadPayback(view: BoardView, by: "year" | "channel"): Promise<CohortGrid> {
  const to = lastMonthOf(view.period, view.grain);
  const { filters } = view;
  const from = addMonths(to, 1 - YEARS_BACK);
  return loadCohortGrid({ by, cell: "cumulative-value", from, to, filters, ages: HIGHEST_AGE });
}
