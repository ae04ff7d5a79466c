import { comparedPeriod, toPeriod } from "../metrics/requested-periods";
import { DIMENSIONS, type Dimension } from "../metrics/types";
import { boardMetrics } from "./boards";
import type { FigureFormat } from "./figure-format";
import type { BoardDeclaration } from "./types";
import type { BoardView } from "./view";
import { definitionName, dimensionValue, type MetricsTranslate, metricName } from "./words";

/** A translator of the namespace "print", from getTranslations. */
export type PrintTranslate = (key: string, values?: Record<string, string>) => string;

/** What a report is of, by a heading and in words. */
export interface PrintFact {
  id: "period" | "compare" | "filters" | "shownBy" | "definitions";
  name: string;
  value: string;
}

interface Words {
  format: Pick<FigureFormat, "period">;
  locale: string;
  print: PrintTranslate;
  metrics: MetricsTranslate;
}

interface Reader {
  /** Sees only the accounts that they own. */
  isOwnOnly: boolean;
  /** By what charts of groups go. */
  shownBy: Dimension;
}

/** What stands at the head of a printed board in place of the controls: period, comparison, filters and definitions. */
export function printFacts(view: BoardView, board: BoardDeclaration, reader: Reader, words: Words): PrintFact[] {
  const { print, metrics } = words;
  const facts: PrintFact[] = [
    { id: "period", name: print("period"), value: periodWords(view, words) },
    { id: "compare", name: print("compare"), value: compareWords(view, words) },
    { id: "filters", name: print("filters"), value: filterWords(view, reader, words) },
  ];
  if (board.charts.some((chart) => "by" in chart && chart.by === "dimension"))
    facts.push({ id: "shownBy", name: print("shownBy"), value: metrics(`dimensions.${reader.shownBy}`) });
  if (boardMetrics(board).length > 0)
    facts.push({ id: "definitions", name: print("definitions"), value: definitionWords(view, board, words) });
  return facts;
}

/** "May 2024", or "12 months to May 2024". */
export function periodWords({ period, grain }: Pick<BoardView, "period" | "grain">, { format, print }: Words): string {
  const name = format.period(period, grain);
  return grain === "trailing-12" ? print("trailing", { period: name }) : name;
}

function compareWords(view: BoardView, words: Words): string {
  const { print, metrics } = words;
  const { compare, grain } = view;
  if (typeof compare === "object")
    return print("group", { group: dimensionValue(metrics, compare.dimension, compare.value) });
  const against = comparedPeriod(toPeriod(view.period, grain), { grain, compare });
  // Trailing years are compared with the year before either way.
  const kind = grain === "trailing-12" ? "year-before" : compare;
  return print(kind, { against: against ? periodWords({ period: against.period, grain }, words) : "" });
}

/** "Segment: Retail, SMB; Region: North"; where there are none, whose accounts these are. */
export function filterWords(
  { filters }: Pick<BoardView, "filters">,
  { isOwnOnly }: Pick<Reader, "isOwnOnly">,
  words: Words,
) {
  const { print, metrics, locale } = words;
  const list = new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" });
  const set = DIMENSIONS.flatMap((dimension) => {
    const values = filters[dimension] ?? [];
    if (values.length === 0) return [];
    return `${metrics(`dimensions.${dimension}`)}: ${list.format(values.map((value) => value || metrics("unknownGroup")))}`;
  });
  if (isOwnOnly) set.push(print("own"));
  return set.length > 0 ? set.join("; ") : print("none");
}

function definitionWords({ definitions }: BoardView, board: BoardDeclaration, { print, metrics }: Words): string {
  const others = boardMetrics(board).flatMap((metric) => {
    const definition = definitions[metric];
    return definition ? `${metricName(metrics, metric)}: ${definitionName(metrics, metric, definition)}` : [];
  });
  return others.length > 0 ? others.join("; ") : print("standard");
}
