import { getDefinition, getMetric } from "../metrics/catalogue";
import { isRolledUp } from "../metrics/rolled-up";
import type { ChartDeclaration } from "./types";
import type { BoardView } from "./view";

/** Whether an indicator is there at once by the definition that the board uses, and not only once facts are read. */
export function isPrompt(view: BoardView, { metric, definition }: { metric: string; definition?: string }): boolean {
  return isRolledUp(getDefinition(getMetric(metric), definition ?? view.definitions[metric] ?? "standard"));
}

/** The same of everything that a chart of a common kind shows. */
export function isPromptChart(view: BoardView, chart: Exclude<ChartDeclaration, { kind: "own" }>): boolean {
  const lines = chart.kind === "course" ? chart.panels.flat() : [chart];
  return lines.every((line) => isPrompt(view, line));
}
