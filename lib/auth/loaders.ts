import { getPool } from "../database/pool";
import { findSignInLink } from "./links";

/** Whose one-time link it is, while it can be used. Open to whoever holds the link. */
export async function loadLink(token: string): Promise<{ name: string; email: string } | null> {
  return findSignInLink(await getPool(), token, new Date());
}
