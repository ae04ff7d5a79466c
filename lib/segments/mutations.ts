import type { Pool } from "pg";
import { z } from "zod";
import type { AuditAction } from "../audit/action-names";
import { recordDeed } from "../audit/mutations";
import { isUniqueViolation } from "../database/is-unique-violation";
import { inTransaction, type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { mayChange } from "../saved/rights";
import type { Editor } from "../saved/types";
import { findSegment } from "./data";
import { maySee } from "./rights";
import type { SavedSegment, SegmentDraft } from "./types";

/** Keeps filters under a name, and returns the segment's id. Throws `segment-known`. */
export function saveSegment(pool: Pool, draft: SegmentDraft, maker: Editor): Promise<number> {
  return inTransaction(pool, async (connection) => {
    const { name, query, shared } = draft;
    const [row] = await queryRows(
      connection,
      z.object({ id: z.number() }),
      `INSERT INTO saved_segments (user_id, name, query, shared) VALUES ($1, $2, $3, $4)
       ON CONFLICT (user_id, name) DO NOTHING RETURNING id`,
      [maker.userId, name, query, shared],
    );
    if (!row) throw new AppError("segment-known", { segment: name });
    if (shared) await recordDeed(connection, maker, "segment.shared", String(row.id), { to: draft });
    return row.id;
  });
}

/**
 * Gives a segment another name, other readers or other filters. Throws `segment-unknown` for one that is not for this person,
 * `not-allowed` for one that is another's, and `segment-known` where its maker has that name already.
 */
export function changeSegment(pool: Pool, id: number, change: Partial<SegmentDraft>, editor: Editor): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const from = draftOf(await changeable(connection, id, editor));
    const to = { ...from, ...change };
    await connection
      .query("UPDATE saved_segments SET name = $2, query = $3, shared = $4 WHERE id = $1", [
        id,
        to.name,
        to.query,
        to.shared,
      ])
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? new AppError("segment-known", { segment: to.name }) : error;
      });
    // What a segment was while it was its maker's alone concerns nobody else.
    const note = (action: AuditAction, detail: { from?: SegmentDraft; to?: SegmentDraft }) =>
      recordDeed(connection, editor, action, String(id), detail);
    if (from.shared && to.shared) await note("segment.changed", { from, to });
    else if (to.shared) await note("segment.shared", { to });
    else if (from.shared) await note("segment.unshared", { from });
  });
}

/** Takes a segment away. Throws `segment-unknown` or `not-allowed` as `changeSegment` does. */
export function deleteSegment(pool: Pool, id: number, editor: Editor): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const from = draftOf(await changeable(connection, id, editor));
    await connection.query("DELETE FROM saved_segments WHERE id = $1", [id]);
    if (from.shared) await recordDeed(connection, editor, "segment.deleted", String(id), { from });
  });
}

async function changeable(connection: Queryable, id: number, editor: Editor): Promise<SavedSegment> {
  const segment = await findSegment(connection, id);
  if (!segment || !maySee(segment, editor)) throw new AppError("segment-unknown");
  if (!mayChange(segment, editor)) throw new AppError("not-allowed");
  return segment;
}

function draftOf({ name, query, shared }: SavedSegment): SegmentDraft {
  return { name, query, shared };
}
