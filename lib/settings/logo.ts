import { currentSession } from "../auth/gate";
import { getPool } from "../database/pool";
import { getLogo, type Logo } from "./data";

/** The organisation's logo, for whoever is signed in; null for others, and without one. */
export async function loadLogo(): Promise<Logo | null> {
  return (await currentSession()) && getLogo(await getPool());
}
