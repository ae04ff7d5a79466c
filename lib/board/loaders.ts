import { getLocale } from "next-intl/server";
import { cache } from "react";
import { requireSession } from "../auth/gate";
import { type BridgeAmounts, MOVEMENTS } from "../charts/prepare-bridge";
import { cohortGrid } from "../metrics/cohort-grid";
import { dataRange } from "../metrics/data-range";
import { dimensionValues } from "../metrics/dimension-values";
import { evaluate } from "../metrics/evaluate";
import { DIMENSIONS, type Dimension, type EvaluateRequest, type Evaluation } from "../metrics/types";
import { loadSetting } from "../settings/loaders";
import type { Notation } from "./figure-format";
import type { BoardFilters } from "./schema";
import { type BoardView, courseOf, resolveView } from "./view";

/** What the address asks for, made whole; null as long as there are no data at all. */
export async function loadBoardView(address: BoardFilters): Promise<BoardView | null> {
  await requireSession();
  const range = await dataRange();
  return range && resolveView(address, range);
}

/** By what figures are written for the reader of this request. */
export async function loadNotation(): Promise<Notation> {
  const [locale, setting] = await Promise.all([getLocale(), loadSetting()]);
  return { locale, currency: setting?.currency ?? "EUR", timeZone: setting?.timeZone ?? "UTC" };
}

/** Several cards of one page ask for the same figures; they are worked out once. The key is the request but its scope. */
const evaluateOnce = cache(async (key: string): Promise<Evaluation> => {
  const { scope } = await requireSession();
  return evaluate({ ...(JSON.parse(key) as Omit<EvaluateRequest, "scope">), scope });
});

/** An indicator over the course that the board looks back on, by the definition that the board uses. */
export function loadCourse(
  view: BoardView,
  metric: string,
  definition = view.definitions[metric],
): Promise<Evaluation> {
  const { grain, compare, filters } = view;
  return evaluateOnce(JSON.stringify({ metric, definition, grain, compare, filters, ...courseOf(view) }));
}

/** The recurring revenue of the view's period with its movements. */
export async function loadBridge(view: BoardView): Promise<BridgeAmounts> {
  const { grain, filters, period } = view;
  const amounts = ["start", ...MOVEMENTS, "standard"].map(async (definition) => {
    const request = { metric: "recurring-revenue", definition, grain, filters, from: period, to: period };
    const { rows } = await evaluateOnce(JSON.stringify(request));
    return [definition === "standard" ? "end" : definition, rows.at(-1)?.value ?? null] as const;
  });
  return Object.fromEntries(await Promise.all(amounts)) as BridgeAmounts;
}

/** The cohorts up to the view's period. */
export async function loadCohorts(view: BoardView, cells: "active" | "bought") {
  const { scope } = await requireSession();
  return cohortGrid({ grain: "month", cell: cells, filters: view.filters, scope });
}

/** The values of each dimension that has any, for the filter bar. */
export async function loadChoices(): Promise<Partial<Record<Dimension, string[]>>> {
  const { scope } = await requireSession();
  const lists = await Promise.all(DIMENSIONS.map((dimension) => dimensionValues(dimension, scope)));
  const filled = DIMENSIONS.map((dimension, index) => [dimension, lists[index] ?? []] as const);
  return Object.fromEntries(filled.filter(([, values]) => values.some((value) => value !== "")));
}
