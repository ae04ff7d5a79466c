import type { Queryable } from "../database/query";

export interface AuditNote {
  /** Null when nobody is signed in, as at a failed sign-in. */
  userId: number | null;
  /** E-mail at that time, or "cli". */
  actor: string;
  /** What happened, as "subject.verb": "sign-in.succeeded", "user.added", "import.committed". */
  action: string;
  /** What it happened to: an e-mail, an import's id. */
  subject?: string | null;
  detail?: Record<string, unknown> | null;
  /** Network address of the reader. */
  address?: string | null;
}

/** Writes one line of the audit log; inside a transaction it stands or falls with what it tells of. */
export async function recordAudit(connection: Queryable, note: AuditNote): Promise<void> {
  await connection.query(
    `INSERT INTO audit_log (user_id, actor, action, subject, detail, address) VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      note.userId,
      note.actor,
      note.action,
      note.subject ?? null,
      note.detail ? JSON.stringify(note.detail) : null,
      note.address ?? null,
    ],
  );
}
