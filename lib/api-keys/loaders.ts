import { requireRole, requireSession } from "../auth/gate";
import { getPool } from "../database/pool";
import { type ApiKey, listKeys } from "./data";
import { type KeyScope, scopesOf } from "./scopes";

/** The reader's own keys. */
export async function loadOwnKeys(): Promise<ApiKey[]> {
  const { userId } = await requireSession();
  return listKeys(await getPool(), userId, new Date());
}

/** Everybody's keys, for admins. */
export async function loadAllKeys(): Promise<ApiKey[]> {
  await requireRole("admin");
  return listKeys(await getPool(), null, new Date());
}

/** What a key of the reader's can be for. */
export async function loadOwnScopes(): Promise<KeyScope[]> {
  return scopesOf((await requireSession()).role);
}
