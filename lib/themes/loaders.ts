import { requireRole } from "../auth/gate";
import { getPool } from "../database/pool";
import { listThemes } from "./data";
import type { Theme } from "./types";

/** All themes with their keywords, for admins, who keep them. */
export async function loadThemes(): Promise<Theme[]> {
  await requireRole("admin");
  return listThemes(await getPool());
}
