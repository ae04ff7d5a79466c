import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { TALK_FORMS } from "./talk-forms";

const talkRow = z.object({
  id: z.string(),
  /** The id by which it can be written anew; null: none can. */
  ownId: z.string().nullable(),
  heldAt: z.date(),
  form: z.enum(TALK_FORMS),
  /** Who listened, as the files name the person, and the user who that is, where there is one. */
  person: z.string().nullable(),
  personName: z.string().nullable(),
  contact: z.string().nullable(),
  learned: z.string().nullable(),
  themes: z.array(z.string()),
  /** It was typed in, and so can be taken back. */
  typed: z.boolean(),
});
/** A call, a meeting or an interview: when, who, and what was learned. */
export type Talk = z.infer<typeof talkRow>;

const SHOWN = 8;

/** The newest talks with an account. */
export async function listTalks(account: number): Promise<Talk[]> {
  return queryRows(
    await getPool(),
    talkRow,
    `SELECT t.id::text, t.external_id AS "ownId", t.held_at AS "heldAt", t.form::text, t.person,
       (SELECT name FROM users WHERE email = lower(t.person) OR owner_alias = t.person ORDER BY id LIMIT 1) AS "personName",
       t.contact, t.learned, t.themes,
       coalesce(i.origin = 'form', false) AS typed
     FROM interviews t LEFT JOIN imports i ON i.id = t.import_id
     WHERE t.account_id = $1 ORDER BY t.held_at DESC, t.id DESC LIMIT ${SHOWN}`,
    [account],
  );
}
