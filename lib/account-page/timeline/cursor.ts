/** A place in a timeline: what stands before it is older than `at`, or as old and of a smaller key. */
export interface Cursor {
  at: Date;
  key: string;
}

const WRITTEN = /^(\d{1,15})~([a-z-]{1,20}:[\w-]{1,40})$/;

export function writeCursor({ at, kind, id }: { at: Date; kind: string; id: string }): string {
  return `${at.getTime()}~${kind}:${id}`;
}

/** Null for what no cursor looks like. */
export function readCursor(text: string): Cursor | null {
  const [, time, key] = WRITTEN.exec(text) ?? [];
  if (!time || !key || Number(time) > 8.64e15) return null;
  return { at: new Date(Number(time)), key };
}
