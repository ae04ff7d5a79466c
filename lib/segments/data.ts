import { type Queryable, queryRows } from "../database/query";
import { segmentRow } from "./schema";
import type { SavedSegment } from "./types";

const SEGMENTS = `
  SELECT s.id, s.name, s.query, s.shared, s.user_id AS "makerId", coalesce(u.name, '') AS maker
  FROM saved_segments s LEFT JOIN users u ON u.id = s.user_id`;

/** A person's own segments and all shared ones, by name. */
export function listSegments(connection: Queryable, userId: number): Promise<SavedSegment[]> {
  const sql = `${SEGMENTS} WHERE s.shared OR s.user_id = $1 ORDER BY lower(s.name), s.id`;
  return queryRows(connection, segmentRow, sql, [userId]);
}

/** One segment, whosever it is, kept from changing until the transaction ends; null where there is none. */
export async function findSegment(connection: Queryable, id: number): Promise<SavedSegment | null> {
  const [segment] = await queryRows(connection, segmentRow, `${SEGMENTS} WHERE s.id = $1 FOR UPDATE OF s`, [id]);
  return segment ?? null;
}
