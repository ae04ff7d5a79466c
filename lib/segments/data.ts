import { readAccountsAddress, writeAccountsQuery } from "../accounts/schema";
import { type Queryable, queryRows } from "../database/query";
import { followHeirs, type Heirs, readHeirs } from "../users/heirs";
import { segmentRow } from "./schema";
import type { SavedSegment } from "./types";

const SEGMENTS = `
  SELECT s.id, s.name, s.query, s.shared, s.user_id AS "makerId", coalesce(u.name, '') AS maker
  FROM saved_segments s LEFT JOIN users u ON u.id = s.user_id`;

/** The rows as segments, each asking for whoever took over where it names an account owner who left. */
async function read(connection: Queryable, sql: string, parameter: number): Promise<SavedSegment[]> {
  const segments = await queryRows(connection, segmentRow, sql, [parameter]);
  const heirs: Heirs = segments.length > 0 ? await readHeirs(connection) : new Map();
  if (heirs.size === 0) return segments;
  return segments.map((segment) => {
    const address = readAccountsAddress(new URLSearchParams(segment.query));
    return { ...segment, query: writeAccountsQuery({ ...address, owner: followHeirs(address.owner, heirs) }) };
  });
}

/** A person's own segments and all shared ones, by name. */
export function listSegments(connection: Queryable, userId: number): Promise<SavedSegment[]> {
  const sql = `${SEGMENTS} WHERE s.shared OR s.user_id = $1 ORDER BY lower(s.name), s.id`;
  return read(connection, sql, userId);
}

/** One segment, whosever it is, kept from changing until the transaction ends; null where there is none. */
export async function findSegment(connection: Queryable, id: number): Promise<SavedSegment | null> {
  const [segment] = await read(connection, `${SEGMENTS} WHERE s.id = $1 FOR UPDATE OF s`, id);
  return segment ?? null;
}
