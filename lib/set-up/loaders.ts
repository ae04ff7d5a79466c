import { requireRole } from "../auth/gate";
import { getPool } from "../database/pool";
import { type FirstData, getFirstData } from "./data";

/** How far the first data are, for admins. */
export async function loadFirstData(): Promise<FirstData> {
  await requireRole("admin");
  return getFirstData(await getPool());
}
