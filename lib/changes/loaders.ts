import { requireSession } from "../auth/gate";
import { type ChangeImpact, getChangeImpact, type ImpactOptions, listChanges } from "./data";
import { CHANGE_EDITORS, type Change } from "./types";

/** The ledger of changes, newest first, for whoever is signed in: it tells of no account. */
export async function loadChanges(): Promise<Change[]> {
  await requireSession();
  return listChanges();
}

/** Whether the reader may write in the ledger. */
export async function loadMayEditChanges(): Promise<boolean> {
  const { role } = await requireSession();
  return CHANGE_EDITORS.includes(role);
}

/** What a change did among the accounts that the reader may see. Throws as `getChangeImpact` does. */
export async function loadChangeImpact(code: string, options: ImpactOptions = {}): Promise<ChangeImpact> {
  const { scope } = await requireSession();
  return getChangeImpact(code, { ...options, scope }, new Date());
}
