import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pool } from "pg";
import { z } from "zod";
import { inTransaction, queryRows } from "../../lib/database/query";
import { AppError } from "../../lib/errors/app-error";
import { computeHealth } from "../../lib/health/compute";
import { runImport } from "../../lib/imports/run";
import type { Phase } from "../../lib/imports/types";
import { refreshRollups } from "../../lib/rollups/refresh";
import { assignThemes } from "../../lib/themes/assign";
import { saveThemes } from "../../lib/themes/mutations";
import { addCadences } from "./cadences";
import { Calendar } from "./calendar";
import { demoFiles } from "./files";
import { addFollowUps } from "./follow-ups";
import { addPeople, type Person } from "./people";
import { toCsv } from "./rows";
import { addTargets } from "./targets";
import { THEMES } from "./themes";

export interface DemoProgress {
  /** Kind of the file; "rollups" for the figures made from all of them at the end. */
  kind: string;
  /** Which file it is, from 1, and of how many. */
  file: number;
  files: number;
  phase: Phase;
  /** Rows of this file read so far; accounts done at the end. */
  rows: number;
}

export interface Demo {
  people: Person[];
  files: { kind: string; importId: number; rows: number }[];
}

/**
 * Fills an empty database with the demo company, through the import as anybody's data would come, so that every row has
 * a file and a line. The data end with the last complete month before `now`. Begun again after a crash, it takes up where
 * it stopped. Throws `not-empty` when the database holds accounts of another origin, or the whole company already.
 */
export async function seedDemo(
  pool: Pool,
  { now, onProgress }: { now: Date; onProgress?: (progress: DemoProgress) => void },
): Promise<Demo> {
  const files = demoFiles(now).map(({ rows, ...file }) => ({ ...file, content: toCsv(rows) }));
  const present = await importedHashes(pool);
  const missing = files.filter((file) => !present.has(hashOf(file.content)));
  if (present.size > 0 && (missing.length === 0 || missing[0] === files[0])) throw new AppError("not-empty");
  const people = await inTransaction(pool, addPeople);
  await inTransaction(pool, (connection) => saveThemes(connection, THEMES));
  const userId = people.find(({ role }) => role === "admin")?.id ?? null;
  const folder = await mkdtemp(join(tmpdir(), "lealta-demo-"));
  const done: Demo["files"] = [];
  try {
    for (const { kind, fileName, content } of missing) {
      const filePath = join(folder, fileName);
      await writeFile(filePath, content);
      const place = { kind, file: files.findIndex((file) => file.kind === kind) + 1, files: files.length };
      const tell = ({ phase, rows }: { phase: Phase; rows: number }) => onProgress?.({ ...place, phase, rows });
      const result = await runImport({ kind, filePath, fileName, userId, now, refresh: "later", onProgress: tell });
      if (result.importId === null || result.rejected > 0)
        throw new Error(`The demo's ${fileName} was not taken whole`);
      done.push({ kind, importId: result.importId, rows: result.rows });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await assignThemes(pool);
  const place = { kind: "rollups", file: files.length, files: files.length, phase: "refreshing" } as const;
  await refreshRollups(pool, { now, onProgress: (progress) => onProgress?.({ ...place, rows: progress.done }) });
  await computeHealth(pool, { now, months: "all" });
  await addTargets(pool, new Calendar(now), people);
  await addCadences(pool);
  await addFollowUps(pool, now);
  return { people, files: done };
}

/** Contents that brought in what is there; "" stands for accounts that no import brought. */
async function importedHashes(pool: Pool): Promise<Set<string>> {
  const rows = await queryRows(
    pool,
    z.object({ hash: z.string() }),
    `SELECT file_hash AS hash FROM imports WHERE status = 'committed'
     UNION SELECT '' FROM accounts WHERE import_id IS NULL`,
  );
  return new Set(rows.map(({ hash }) => hash));
}

function hashOf(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}
