import { requireRole } from "../../auth/gate";
import { getMending, listOpen, type RefusedRow } from "./data";
import { ROWS_SHOWN } from "./schema";

/** Refused rows to mend, a page at a time by line, how many there are in all, and the imports as which others were sent. */
export interface Mending {
  rows: RefusedRow[];
  open: number;
  sentAs: number[];
  /** The line after which the next page begins; null at the end. */
  next: number | null;
}

export async function loadMending(importId: number, after: number): Promise<Mending> {
  await requireRole("admin");
  const [found, { open, sentAs }] = await Promise.all([
    listOpen(importId, { after, limit: ROWS_SHOWN + 1 }),
    getMending(importId),
  ]);
  const rows = found.slice(0, ROWS_SHOWN);
  return { rows, open, sentAs, next: found.length > ROWS_SHOWN ? (rows.at(-1)?.line ?? null) : null };
}
