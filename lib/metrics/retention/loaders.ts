import { requireSession } from "../../auth/gate";
import { type SurvivalCurves, type SurvivalRequest, survivalCurves } from "./survival-curves";

/** Curves of survival over the accounts that the reader may see. Throws `no-data`. */
export async function loadSurvivalCurves(request: Omit<SurvivalRequest, "scope">): Promise<SurvivalCurves> {
  const { scope } = await requireSession();
  return survivalCurves({ ...request, scope });
}
