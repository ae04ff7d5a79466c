import type { Pool } from "pg";
import { z } from "zod";
import type { AuditAction } from "../audit/action-names";
import { recordDeed } from "../audit/mutations";
import { isUniqueViolation } from "../database/is-unique-violation";
import { inTransaction, type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { mayChange } from "../saved/rights";
import type { Editor } from "../saved/types";
import { findView } from "./data";
import { maySee } from "./rights";
import type { SavedView, ViewDraft } from "./types";

/** Keeps a board as it stands under a name, and returns the view's id. Throws `view-known`. */
export function saveView(pool: Pool, draft: ViewDraft, maker: Editor): Promise<number> {
  return inTransaction(pool, async (connection) => {
    const { name, board, query, shared } = draft;
    const [row] = await queryRows(
      connection,
      z.object({ id: z.number() }),
      `INSERT INTO saved_views (user_id, name, board, query, shared) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (user_id, name) DO NOTHING RETURNING id`,
      [maker.userId, name, board, query, shared],
    );
    if (!row) throw new AppError("view-known", { view: name });
    if (shared) await recordDeed(connection, maker, "view.shared", String(row.id), { to: draft });
    return row.id;
  });
}

/**
 * Gives a view another name, other readers, or what is shown now. Throws `view-unknown` for one that is not for this person,
 * `not-allowed` for one that is another's, and `view-known` where its maker has that name already.
 */
export function changeView(pool: Pool, id: number, change: Partial<ViewDraft>, editor: Editor): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const from = draftOf(await changeableView(connection, id, editor));
    const to = { ...from, ...change };
    await connection
      .query("UPDATE saved_views SET name = $2, board = $3, query = $4, shared = $5 WHERE id = $1", [
        id,
        to.name,
        to.board,
        to.query,
        to.shared,
      ])
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? new AppError("view-known", { view: to.name }) : error;
      });
    // What a view was while it was its maker's alone concerns nobody else.
    const note = (action: AuditAction, detail: { from?: ViewDraft; to?: ViewDraft }) =>
      recordDeed(connection, editor, action, String(id), detail);
    if (from.shared && to.shared) await note("view.changed", { from, to });
    else if (to.shared) await note("view.shared", { to });
    else if (from.shared) await note("view.unshared", { from });
  });
}

/** Takes a view away. Throws `view-unknown` or `not-allowed` as `changeView` does. */
export function deleteView(pool: Pool, id: number, editor: Editor): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const from = draftOf(await changeableView(connection, id, editor));
    await connection.query("DELETE FROM saved_views WHERE id = $1", [id]);
    if (from.shared) await recordDeed(connection, editor, "view.deleted", String(id), { from });
  });
}

async function changeableView(connection: Queryable, id: number, editor: Editor): Promise<SavedView> {
  const view = await findView(connection, id, { locked: true });
  if (!view || !maySee(view, editor)) throw new AppError("view-unknown");
  if (!mayChange(view, editor)) throw new AppError("not-allowed");
  return view;
}

function draftOf({ name, board, query, shared }: SavedView): ViewDraft {
  return { name, board, query, shared };
}
