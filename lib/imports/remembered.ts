import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { KIND_IDS, type KindId } from "./kinds/declaration";
import type { OpenImport } from "./open-import";
import { fileChoices } from "./schema";
import type { RunRequest } from "./types";

const texts = z.record(z.string(), z.string());

const plan = z.object({
  /** Every field of the kind: its column, or "" for none. */
  mapping: texts,
  choices: fileChoices,
  assumed: texts,
  createAccounts: z.boolean(),
});

const rememberedRow = z.object({ kind: z.enum(KIND_IDS), plan, usedAt: z.date() });

/** How the last file of a shape was read as a kind, and when. */
export interface Remembered extends z.infer<typeof plan> {
  kind: KindId;
  usedAt: Date;
}

/** Keeps how a file is read for the next one of its shape, within the transaction of its import. */
export async function remember(connection: Queryable, open: OpenImport, request: RunRequest): Promise<void> {
  const { kind, mapping, shape } = open;
  if (shape === null) return;
  const kept = {
    mapping: Object.fromEntries(kind.fields.map(({ name }) => [name, mapping[name] ?? ""])),
    choices: request.choices ?? {},
    assumed: open.assumed,
    createAccounts: request.createAccounts ?? false,
  };
  await connection.query(
    `INSERT INTO import_mappings (kind, shape, plan, user_id, used_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (kind, shape) DO UPDATE SET plan = excluded.plan, user_id = excluded.user_id, used_at = excluded.used_at`,
    [kind.id, shape, kept, request.userId, request.now],
  );
}

/** How the last file of a shape was read: as that kind, or as whichever came last; null where there was none. */
export async function recall(connection: Queryable, shape: string, kind?: KindId): Promise<Remembered | null> {
  const [row] = await queryRows(
    connection,
    z.object({ kind: z.string(), plan: z.unknown(), usedAt: z.date() }),
    `SELECT kind, plan, used_at AS "usedAt" FROM import_mappings
      WHERE shape = $1 AND ($2::text IS NULL OR kind = $2) ORDER BY used_at DESC LIMIT 1`,
    [shape, kind ?? null],
  );
  const found = rememberedRow.safeParse(row);
  // What an older version kept otherwise is as good as forgotten.
  return found.success ? { kind: found.data.kind, usedAt: found.data.usedAt, ...found.data.plan } : null;
}

/** Forgets how files of a shape were read as a kind. Returns whether anything was kept. */
export async function forget(connection: Queryable, shape: string, kind: KindId): Promise<boolean> {
  const { rowCount } = await connection.query("DELETE FROM import_mappings WHERE shape = $1 AND kind = $2", [
    shape,
    kind,
  ]);
  return (rowCount ?? 0) > 0;
}
