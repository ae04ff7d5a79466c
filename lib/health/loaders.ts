import { requireRole, requireSession } from "../auth/gate";
import { getShownModel, type HealthRequest, listHealth, listHealthModels } from "./data";
import type { AccountHealth, HealthModel } from "./types";

/** Accounts that the reader may see, with their scores and parts, lowest first. */
export async function loadHealth(request: Omit<HealthRequest, "scope">): Promise<AccountHealth[]> {
  const { scope } = await requireSession();
  return listHealth({ ...request, scope });
}

/** The model by which health is shown; null before the first scores. */
export async function loadShownModel(): Promise<HealthModel | null> {
  await requireSession();
  return getShownModel();
}

/** Every version, newest first; a version above the shown one is being computed. For admins. */
export async function loadHealthModels(): Promise<HealthModel[]> {
  await requireRole("admin");
  return listHealthModels();
}
