import { type Queryable, queryRows } from "../database/query";
import { type Heirs, readHeirs } from "../users/heirs";
import { followOwners } from "./follow-owners";
import { BOARD_IDS, viewRow } from "./schema";
import type { SavedView } from "./types";

const VIEWS = `
  SELECT v.id, v.name, v.board, v.query, v.shared, v.user_id AS "makerId", u.name AS maker
  FROM saved_views v JOIN users u ON u.id = v.user_id WHERE v.board = ANY($1)`;

/** The rows as views, each asking for whoever took over where it names somebody who left. */
async function read(connection: Queryable, sql: string, last: number | null): Promise<SavedView[]> {
  const views = await queryRows(connection, viewRow, sql, [BOARD_IDS, last]);
  const heirs: Heirs = views.length > 0 ? await readHeirs(connection) : new Map();
  return views.map((view) => ({ ...view, query: followOwners(view.query, heirs) }));
}

/** A person's own views and all shared ones, by name; without a person the shared ones only. */
export function listViews(connection: Queryable, userId: number | null): Promise<SavedView[]> {
  const sql = `${VIEWS} AND (v.shared OR v.user_id = $2) ORDER BY lower(v.name), v.id`;
  return read(connection, sql, userId);
}

/** One view, whosever it is; null where there is none. `locked` keeps it from changing until the transaction ends. */
export async function findView(
  connection: Queryable,
  id: number,
  { locked = false }: { locked?: boolean } = {},
): Promise<SavedView | null> {
  const sql = `${VIEWS} AND v.id = $2 ${locked ? "FOR UPDATE OF v" : ""}`;
  const [view] = await read(connection, sql, id);
  return view ?? null;
}
