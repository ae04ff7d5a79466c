import { BOARDS, figuresId, findChart, tileMetrics } from "./boards";
import type { NamedTable, OwnTables } from "./named-table";
import { coursesTable } from "./tables/courses";
import { groupsTable } from "./tables/groups";
import { OVERVIEW_TABLES } from "./tables/overview";
import { VALUE_TABLES } from "./tables/value";
import { VOICE_TABLES } from "./tables/voice";
import { WALLET_TABLES } from "./tables/wallet";
import type { BoardDeclaration } from "./types";
import type { BoardView } from "./view";

/** The tables of all charts of kind "own". */
const OWN_TABLES: OwnTables = { ...OVERVIEW_TABLES, ...VOICE_TABLES, ...VALUE_TABLES, ...WALLET_TABLES };

/**
 * The figures of a chart, or of all tiles of a board, by the id that they have in an address: a table view and a file are
 * both made from this. Null for an id that no board has.
 */
export async function loadChartTable(view: BoardView, id: string): Promise<NamedTable | null> {
  const board = BOARDS.find((candidate) => figuresId(candidate.id) === id);
  if (board) return figuresTable(view, board);
  const found = findChart(id);
  if (!found) return null;
  const { chart } = found;
  if (chart.kind === "course") return coursesTable(view, chart.panels.flat());
  if (chart.kind !== "own") return groupsTable(view, found.board, chart);
  const own = OWN_TABLES[chart.id];
  if (!own) throw new Error(`The chart "${chart.id}" has no table in lib/board/tables/.`);
  return own(view);
}

function figuresTable(view: BoardView, board: BoardDeclaration): Promise<NamedTable> {
  return coursesTable(
    view,
    tileMetrics(board).map((metric) => ({ metric })),
  );
}
