import { requireRole } from "../auth/gate";
import { getPractice } from "./data";
import type { Practice } from "./types";

/** The eight questions, for who sees the whole organisation. */
export async function loadPractice(): Promise<Practice[]> {
  const { scope } = await requireRole("admin", "executive");
  return getPractice(scope, new Date());
}
