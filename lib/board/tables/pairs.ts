import { getTranslations } from "next-intl/server";
import type { ChartTable } from "../../charts/chart-table";
import type { NamedTable } from "../named-table";
import { loadPairs } from "../overview/loaders";
import { type Pair, type PairSide, pairsOf, STEPS } from "../overview/pairs";
import type { BoardView } from "../view";
import { type MetricsTranslate, metricName } from "../words";

interface Words {
  metric(id: string): string;
  unit(unit: Pair["companyUnit"]): string;
  span(span: NonNullable<Pair["span"]>): string;
  moves(moves: NonNullable<PairSide["moves"]>): string;
}

const SIDE = ["", "Unit", "Before", "Now", "Moves"] as const;
const COLUMNS = [
  "company",
  ...SIDE.map((part) => `companyFigure${part}` as const),
  "customers",
  "code",
  ...SIDE.map((part) => `customerFigure${part}` as const),
  "span",
  "atOdds",
  "words",
  "source",
  ...STEPS,
] as const;

/** A line per pair: the company's side, the customers' side, whether they are at odds, and the steps of the loop. */
export function tableOfPairs(pairs: readonly Pair[], words: Words): ChartTable {
  const cells = ({ value, before, now, moves }: PairSide, unit: string | null) => [
    value,
    unit,
    before,
    now,
    moves && words.moves(moves),
  ];
  return {
    // Each line has units of its own.
    columns: COLUMNS.map((id) => ({ id, kind: id === "atOdds" ? ("flag" as const) : ("text" as const) })),
    rows: pairs.map(({ metric, companyUnit, company, name, code, unit, customer, span, atOdds, ...pair }) => [
      metric && words.metric(metric.id),
      ...cells(company, metric && words.unit(companyUnit)),
      name,
      code,
      ...cells(customer, unit),
      span && words.span(span),
      atOdds,
      pair.words,
      pair.source,
      ...pair.steps.map(({ day }) => day),
    ]),
  };
}

export async function pairsTable(view: BoardView): Promise<NamedTable> {
  const [{ rows, oldSince }, t, metrics] = await Promise.all([
    loadPairs(view),
    getTranslations("boards.overview.charts.kpi-cpi"),
    getTranslations("metrics"),
  ]);
  const table = tableOfPairs(pairsOf(rows), {
    metric: (id) => metricName(metrics as MetricsTranslate, id),
    unit: (unit) => metrics(`units.${unit}`),
    span: (span) => t(`spans.${span}`),
    moves: (moves) => t(`moves.${moves}`),
  });
  return { table, names: Object.fromEntries(COLUMNS.map((id) => [id, t(`columns.${id}`)])), oldSince };
}
