import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";

const contactRow = z.object({
  id: z.string(),
  /** The id by which a form or file names this contact again; null: none can. */
  ownId: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  role: z.string().nullable(),
  /** Instant of the last answer or talk of this contact. */
  lastHeardAt: z.date().nullable(),
  lastScore: z.number().int().nullable(),
  /** It was typed in, and so can be taken back. */
  typed: z.boolean(),
});
export type Contact = z.infer<typeof contactRow>;

const MOST = 200;

/** The people of an account, those last heard first, with what they last answered to whether they would recommend us. */
export async function listContacts(account: number): Promise<Contact[]> {
  return queryRows(
    await getPool(),
    contactRow,
    `WITH heard AS (
       SELECT lower(contact) AS contact, answered_at AS at, CASE WHEN question = 'nps' THEN score END AS score
       FROM survey_answers WHERE account_id = $1 AND contact IS NOT NULL
       UNION ALL
       SELECT lower(contact), held_at, NULL FROM interviews WHERE account_id = $1 AND contact IS NOT NULL)
     SELECT c.id::text, c.external_id AS "ownId", c.name, c.email, c.phone, c.role, h.at AS "lastHeardAt", h.score AS "lastScore",
       coalesce(i.origin = 'form', false) AS typed
     FROM contacts c LEFT JOIN imports i ON i.id = c.import_id LEFT JOIN LATERAL (
       SELECT max(at) AS at, (array_agg(score ORDER BY at DESC) FILTER (WHERE score IS NOT NULL))[1] AS score
       FROM heard WHERE contact IN (lower(c.external_id), lower(c.email), lower(c.name))) h ON true
     WHERE c.account_id = $1 ORDER BY h.at DESC NULLS LAST, c.name, c.id LIMIT ${MOST}`,
    [account],
  );
}
