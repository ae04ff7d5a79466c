import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";

const ticketRow = z.object({
  id: z.string(),
  openedAt: z.date(),
  firstResponseAt: z.date().nullable(),
  resolvedAt: z.date().nullable(),
  /** 1 to 5. */
  satisfaction: z.number().int().nullable(),
  category: z.string().nullable(),
  priority: z.string().nullable(),
  contact: z.string().nullable(),
  subject: z.string().nullable(),
});
export type Ticket = z.infer<typeof ticketRow>;

/** So many are shown; all of them stand in the timeline. */
const SHOWN = 10;

/** The newest tickets of an account, unresolved ones first, and how many there are of both. */
export async function listTickets(account: number): Promise<{ tickets: Ticket[]; total: number; open: number }> {
  const pool = await getPool();
  const counts = z.object({ total: z.number().int(), open: z.number().int() });
  const [[counted], tickets] = await Promise.all([
    queryRows(
      pool,
      counts,
      `SELECT count(*)::int AS total, (count(*) FILTER (WHERE resolved_at IS NULL))::int AS open
       FROM tickets WHERE account_id = $1`,
      [account],
    ),
    queryRows(
      pool,
      ticketRow,
      `SELECT id::text, opened_at AS "openedAt", first_response_at AS "firstResponseAt", resolved_at AS "resolvedAt",
         satisfaction, category, priority, contact, subject
       FROM tickets WHERE account_id = $1 ORDER BY resolved_at IS NULL DESC, opened_at DESC, id DESC LIMIT ${SHOWN}`,
      [account],
    ),
  ]);
  return { tickets, total: counted?.total ?? 0, open: counted?.open ?? 0 };
}
