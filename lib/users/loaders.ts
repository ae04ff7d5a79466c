import { requireRole } from "../auth/gate";
import { getPool } from "../database/pool";
import { hasUsers, listUsers, type User } from "./data";

/** Everybody, for admins. */
export async function loadUsers(): Promise<User[]> {
  await requireRole("admin");
  return listUsers(await getPool());
}

/** Whether set-up is still open. Anybody may ask: it is how the first visitor gets there. */
export async function loadIsEmpty(): Promise<boolean> {
  return !(await hasUsers(await getPool()));
}
