import { requireSession } from "../auth/gate";
import { type ChangeImpact, getChangeImpact, type ImpactOptions, listChanges } from "./data";
import type { Change } from "./types";

/** The ledger of changes, for whoever is signed in: it tells of no account. */
export async function loadChanges(): Promise<Change[]> {
  await requireSession();
  return listChanges();
}

/** What a change did among the accounts that the reader may see. Throws as `getChangeImpact` does. */
export async function loadChangeImpact(code: string, options: ImpactOptions = {}): Promise<ChangeImpact> {
  const { scope } = await requireSession();
  return getChangeImpact(code, { ...options, scope }, new Date());
}
