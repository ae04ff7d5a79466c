import type { Queryable } from "../database/query";
import type { AuditAction } from "./action-names";

export interface AuditNote {
  /** Null when nobody is signed in, as at a failed sign-in. */
  userId: number | null;
  /** E-mail at that time, or "cli". */
  actor: string;
  /** What happened, as "subject.verb": "sign-in.succeeded", "user.added", "import.committed". */
  action: AuditAction;
  /** What it happened to: an e-mail, an import's id. */
  subject?: string | null;
  detail?: Record<string, unknown> | null;
  /** Network address of the reader. */
  address?: string | null;
}

/** Who does it: somebody signed in, or the command line (no id). */
export interface Actor {
  userId: number | null;
  email: string;
  /** Network address of the reader. */
  address?: string | null;
  /** What acts in their name, where they do not act themselves: "key lk_x7Qa93bK". */
  via?: string;
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

/** Writes down what a known person did: `action` and `subject` as in an `AuditNote`. */
export function recordDeed(
  connection: Queryable,
  { userId, email, address, via }: Actor,
  action: AuditAction,
  subject?: string,
  detail?: Record<string, unknown>,
): Promise<void> {
  const told = via === undefined ? detail : { ...detail, via };
  return recordAudit(connection, { userId, actor: email, address, action, subject, detail: told });
}

/**
 * As `recordAudit`, unless the same action of the same actor, or from the same address, was written down in the last
 * `minutes` already: what a stranger can repeat at will must not fill the log.
 */
export async function recordAuditOnce(connection: Queryable, note: AuditNote, minutes: number): Promise<void> {
  const { rowCount } = await connection.query(
    `SELECT FROM audit_log WHERE at > now() - make_interval(mins => $1) AND action = $2 AND (actor = $3 OR address = $4) LIMIT 1`,
    [minutes, note.action, note.actor, note.address ?? null],
  );
  if (rowCount === 0) await recordAudit(connection, note);
}
