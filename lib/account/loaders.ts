import { requireSession } from "../auth/gate";
import { getPool } from "../database/pool";
import { listSessions, type OwnSession } from "./data";

/** The reader's own sessions, with the one of this request marked. */
export async function loadOwnSessions(): Promise<(OwnSession & { current: boolean })[]> {
  const session = await requireSession();
  const sessions = await listSessions(await getPool(), session.userId, new Date());
  return sessions.map((own) => ({ ...own, current: own.id === session.sessionId }));
}
