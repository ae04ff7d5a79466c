import { z } from "zod";
import type { AccountCursor } from "./types";

const cursor = z.object({ value: z.string().nullable(), id: z.number().int() });

/** A place in the list as the address has it. */
export function writeCursor(place: AccountCursor): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place that `writeCursor` wrote; null for anything else. */
export function readCursor(text: string | null): AccountCursor | null {
  try {
    return cursor.parse(JSON.parse(Buffer.from(text ?? "", "base64url").toString("utf8")));
  } catch {
    return null;
  }
}
