import pg from "pg";
import { embeddedAddress } from "../../lib/database/embedded";

/** What the audit log of the tested server has of somebody's deeds of one kind, the first one first. */
export async function deedsOf(actor: string, action: string): Promise<{ subject: string | null; detail: unknown }[]> {
  const client = new pg.Client(process.env.DATABASE_URL ?? embeddedAddress() ?? undefined);
  await client.connect();
  try {
    const sql = "SELECT subject, detail FROM audit_log WHERE actor = $1 AND action = $2 ORDER BY id";
    return (await client.query(sql, [actor, action])).rows;
  } finally {
    await client.end();
  }
}
