import type { Pool } from "pg";
import { recordDeed } from "../audit/mutations";
import { inTransaction } from "../database/query";
import { recordRows } from "../imports/record-rows";
import type { Reject } from "../imports/types";
import { type Doing, lockPlanned } from "./mutations";
import type { HeldDraft } from "./schema";

/** What was refused of a talk that was held, for the transaction to be undone. */
class Refused extends Error {
  constructor(readonly rejects: readonly Reject[]) {
    super("refused");
  }
}

/**
 * Writes down a planned talk as held, with what was learned, by the same checks as a file, and takes it off the plan. Returns what
 * is at fault; nothing was written then. Of two who do it at once the second is told (`planned-over`). Throws as `lockPlanned`.
 *
 * The talk is written by a transaction of its own, within the one that holds the plan. Where the first fails, nothing has
 * happened. Where the second fails after it, the talk is there and still planned: whoever writes it down again replaces it, since its own id comes from
 * the plan, so it is never there twice.
 */
export async function holdTalk(
  pool: Pool,
  draft: HeldDraft,
  { actor, scope, now, name }: Doing & { now: Date; name: string },
): Promise<readonly Reject[]> {
  try {
    await inTransaction(pool, async (connection) => {
      const { code } = await lockPlanned(connection, draft, scope);
      const row = {
        account: code,
        held: draft.heldAt ? `${draft.heldOn}T${draft.heldAt}` : draft.heldOn,
        form: draft.form,
        person: draft.person,
        contact: draft.contact,
        learned: draft.learned,
        themes: draft.themes,
        id: `plan-${draft.accountId}-${draft.id}`,
      };
      const written = { kind: "interviews", rows: [row], origin: "form", name, userId: actor.userId, now } as const;
      const { rejects, importId } = await recordRows(written);
      if (rejects.length > 0) throw new Refused(rejects);
      await connection.query("UPDATE planned_interviews SET held_at = now() WHERE account_id = $1 AND id = $2", [
        draft.accountId,
        draft.id,
      ]);
      await recordDeed(connection, actor, "talk.held", code, {
        plan: draft.id,
        import: importId,
        heldOn: draft.heldOn,
      });
    });
  } catch (error) {
    if (error instanceof Refused) return error.rejects;
    throw error;
  }
  return [];
}
