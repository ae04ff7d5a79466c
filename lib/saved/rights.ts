import type { Reader, Saved } from "./types";

/** Whether the reader may change or delete what is saved: its maker, and administrators what is shared. */
export function mayChange(saved: Pick<Saved, "makerId" | "shared">, { userId, role }: Pick<Reader, "userId" | "role">) {
  return saved.makerId === userId || (saved.shared && role === "admin");
}
