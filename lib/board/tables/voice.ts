import { getTranslations } from "next-intl/server";
import type { ChartTable } from "../../charts/chart-table";
import type { Evaluation, FigureRow, Grain } from "../../metrics/types";
import { periodOf, shiftPeriod } from "../../time/periods";
import { periodQuestion } from "../chart-question";
import { loadFigures } from "../loaders";
import { type NamedTable, type OwnTables, oldestOf } from "../named-table";
import type { BoardView } from "../view";

/** Where contacts were, and where their next answer was; the last stands for no answer. */
export const MOVED_FROM = ["0-6", "7-8", "9-10"] as const;
export const MOVED_TO = [...MOVED_FROM, "–"] as const;

/** A line per group that contacts were in: how many they are, and the share whose next answer was in each group. Percent. */
export function tableOfMoves(period: string, rows: readonly FigureRow[]): ChartTable {
  const at = (was: string, became: string) => rows.find(({ group }) => group === `${was} → ${became}`);
  const opens = { metric: "detractor-recovery", definition: "moves" };
  return {
    columns: [
      { id: "period", kind: "period" },
      { id: "was", kind: "text" },
      { id: "contacts", kind: "count" },
      ...MOVED_TO.map((id) => ({ id, kind: "percent" as const, opens })),
      { id: "complete", kind: "flag" },
    ],
    rows: MOVED_FROM.map((was) => [
      period,
      was,
      at(was, "–")?.n ?? 0,
      ...MOVED_TO.map((became) => at(was, became)?.value ?? null),
      at(was, "–")?.complete ?? false,
    ]),
    lines: MOVED_FROM.map((was) => ({
      groups: Object.fromEntries(MOVED_TO.map((became) => [became, `${was} → ${became}`])),
    })),
  };
}

/** So many periods make up the year that a next answer is waited for. */
const YEAR: Record<Grain, number> = { month: 12, quarter: 4, year: 1, "trailing-12": 12 };

/**
 * The table of moves of the period shown or, as long as next answers to that are awaited, of the same one a year before or the
 * one before that, the last whose year is over. Where no older one holds answers, the period shown.
 */
export async function loadMoves(view: BoardView): Promise<Moves> {
  const oldest = periodOf(view.data.first, view.grain, view.data.firstMonth);
  for (const back of [0, YEAR[view.grain], YEAR[view.grain] + 1]) {
    const period = shiftPeriod(view.period, view.grain, -back);
    if (period < oldest) break;
    const moves = await movesOf({ ...view, period });
    if (moves.rows.every(({ complete }) => complete) && moves.rows.some(({ n }) => n > 0)) return moves;
  }
  return movesOf(view);
}

type Moves = Pick<Evaluation, "rows" | "stale" | "asOf"> & { period: string };

async function movesOf(view: BoardView): Promise<Moves> {
  const { rows, stale, asOf } = await loadFigures(
    periodQuestion(view, { metric: "detractor-recovery", definition: "moves" }),
  );
  return { period: view.period, rows, stale, asOf };
}

async function movesTable(view: BoardView): Promise<NamedTable> {
  const [moves, t, columns] = await Promise.all([
    loadMoves(view),
    getTranslations("boards.voice.charts.moves"),
    getTranslations("charts.columns"),
  ]);
  const names = Object.fromEntries(MOVED_TO.map((id) => [id, id === "–" ? t("none") : id]));
  return {
    table: tableOfMoves(moves.period, moves.rows),
    names: {
      ...names,
      period: columns("period"),
      was: t("was"),
      contacts: t("contacts"),
      complete: columns("complete"),
    },
    oldSince: oldestOf([moves]),
  };
}

/** The tables of the voice board's own charts; that of the score is the overview's. */
export const VOICE_TABLES = { moves: movesTable } satisfies OwnTables;
