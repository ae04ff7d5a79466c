import { getTranslations } from "next-intl/server";
import { loadChanges } from "../changes/loaders";
import { withMarks } from "../charts/prepare-marks";
import { BOARDS, figuresId, findChart, tileMetrics } from "./boards";
import type { NamedTable, OwnTables } from "./named-table";
import { CHANGES_TABLES } from "./tables/changes";
import { coursesTable } from "./tables/courses";
import { groupsTable } from "./tables/groups";
import { NEW_BUSINESS_TABLES } from "./tables/new-business";
import { OVERVIEW_TABLES } from "./tables/overview";
import { RETENTION_TABLES } from "./tables/retention";
import { VALUE_TABLES } from "./tables/value";
import { VOICE_TABLES } from "./tables/voice";
import { WALLET_TABLES } from "./tables/wallet";
import type { BoardDeclaration } from "./types";
import type { BoardView } from "./view";

/** The tables of all charts of kind "own". */
const OWN_TABLES: OwnTables = {
  ...OVERVIEW_TABLES,
  ...VOICE_TABLES,
  ...RETENTION_TABLES,
  ...VALUE_TABLES,
  ...WALLET_TABLES,
  ...NEW_BUSINESS_TABLES,
  ...CHANGES_TABLES,
};

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
  if (chart.kind === "course") return marked(view, await coursesTable(view, chart.panels.flat()));
  if (chart.kind !== "own") return groupsTable(view, found.board, chart);
  const own = OWN_TABLES[chart.id];
  if (!own) throw new Error(`The chart "${chart.id}" has no table in lib/board/tables/.`);
  const table = await own(view);
  return chart.marked ? marked(view, table) : table;
}

/** The table of a course with what the ledger says of each period. */
async function marked(view: BoardView, { table, names, oldSince }: NamedTable): Promise<NamedTable> {
  const [changes, t] = await Promise.all([loadChanges(), getTranslations("charts.marks")]);
  return { table: withMarks(table, changes, view.grain), names: { ...names, changes: t("label") }, oldSince };
}

function figuresTable(view: BoardView, board: BoardDeclaration): Promise<NamedTable> {
  return coursesTable(
    view,
    tileMetrics(board).map((metric) => ({ metric })),
  );
}
