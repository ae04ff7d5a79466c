import { z } from "zod";
import { recordAudit } from "../audit/mutations";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { findRequested } from "./data";
import { linkImport } from "./schedules/data";
import { findUploadOf, removeUpload } from "./uploads";

/**
 * After the import of an upload has ended, however it ended: says so in the audit log, and removes the file once rows
 * of it are in. That of an import that failed, or refused every row, stays, to be mended and tried again. Asked a second time, it does nothing.
 */
export async function settleUpload(requestKey: string): Promise<void> {
  const upload = await findUploadOf(requestKey);
  const done = await findRequested(requestKey);
  if (!done || done.status === "running") return;
  const pool = await getPool();
  await linkImport(pool, requestKey, done.id);
  if (!upload) return;
  const people = z.object({ email: z.string() });
  const [person] = await queryRows(pool, people, "SELECT email FROM users WHERE id = $1", [upload.userId]);
  const { id, kind, fileName, rows, accepted, rejected, error } = done;
  await recordAudit(pool, {
    userId: upload.userId,
    actor: person?.email ?? "folder",
    action: done.status === "failed" ? "import.failed" : "import.committed",
    subject: String(id),
    detail: { kind, fileName, ...(error ? { error: error.code } : { rows, accepted, rejected }) },
  });
  if (accepted > 0) await removeUpload(upload.id);
}
