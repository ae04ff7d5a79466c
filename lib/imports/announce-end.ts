import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { announce } from "../webhooks/announce";

const endedRow = z.object({
  importId: z.number(),
  kind: z.string(),
  status: z.enum(["committed", "failed"]),
  rows: z.number(),
  accepted: z.number(),
  rejected: z.number(),
});

/**
 * Has those who asked for it told that imports have ended, within the transaction that ends them. What is typed into a form is
 * no import in anybody's eyes, and is not told.
 */
export async function announceEnds(connection: Queryable, importIds: readonly number[]): Promise<void> {
  const ended = await queryRows(
    connection,
    endedRow,
    `SELECT id AS "importId", kind, status::text, rows, accepted, rejected FROM imports
      WHERE id = ANY($1) AND origin <> 'form' ORDER BY id`,
    [importIds],
  );
  for (const each of ended) await announce(connection, "import.ended", each);
}
