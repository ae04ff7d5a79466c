import { getDefinition, getMetric } from "../metrics/catalogue";
import type { Definition, MetricDeclaration } from "../metrics/types";
import { tileMetrics } from "./boards";
import type { BoardDeclaration } from "./types";
import type { BoardView } from "./view";

/** An indicator with the definitions by which a board shows it. */
export interface ShownIndicator {
  metric: MetricDeclaration;
  definitions: readonly Definition[];
}

interface Asked {
  metric: string;
  definition?: string;
}

/**
 * Every indicator that a board shows, by the definitions in use: the reader's or the standard one, and those that charts name.
 * In the order of the page. `further`: indicators that cards choose by what they find.
 */
export function shownDefinitions(
  board: BoardDeclaration,
  { definitions: chosen }: Pick<BoardView, "definitions">,
  further: readonly string[] = [],
): ShownIndicator[] {
  const always: Asked[] = [...tileMetrics(board), ...further].map((metric) => ({ metric }));
  const asked = [...always, ...board.charts.flatMap(linesOf)];
  const shown = new Map<string, Set<string>>();
  for (const { metric, definition } of asked) {
    const ids = shown.get(metric) ?? new Set();
    shown.set(metric, ids.add(definition ?? chosen[metric] ?? "standard"));
  }
  return [...shown].map(([id, ids]) => {
    const metric = getMetric(id);
    return { metric, definitions: [...ids].map((definition) => getDefinition(metric, definition)) };
  });
}

function linesOf(chart: BoardDeclaration["charts"][number]): Asked[] {
  if (chart.kind === "own") return (chart.metrics ?? []).map((metric) => ({ metric }));
  return chart.kind === "course" ? chart.panels.flat() : [chart];
}
