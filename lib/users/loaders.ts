import { notFound } from "next/navigation";
import { cache } from "react";
import { listSessions, type OwnSession } from "../account/data";
import { requireRole } from "../auth/gate";
import { getPool } from "../database/pool";
import { type BelongingCounts, countBelongings } from "./belongings";
import { countAccountsOf, getUser, hasUsers, listUsers, type User } from "./data";
import { userIdSchema } from "./schema";

/** Everybody, for admins. */
export async function loadUsers(): Promise<User[]> {
  await requireRole("admin");
  return listUsers(await getPool());
}

/** One user, for admins; not found for an id that is nobody's. */
export const loadUser = cache(async (id: string): Promise<User> => {
  await requireRole("admin");
  const parsed = userIdSchema.safeParse({ userId: id });
  const user = parsed.success ? await getUser(await getPool(), parsed.data.userId) : null;
  return user ?? notFound();
});

/** Where somebody is signed in, for admins. */
export async function loadSessionsOf(userId: number): Promise<OwnSession[]> {
  await requireRole("admin");
  return listSessions(await getPool(), userId, new Date());
}

export interface Leaving {
  /** What would go to the successor. */
  counts: BelongingCounts & { accounts: number };
  /** Who could take over. */
  candidates: { id: number; name: string; email: string }[];
}

/** What somebody has in hand, and who could take it over; for admins. */
export async function loadLeaving(user: User): Promise<Leaving> {
  await requireRole("admin");
  const pool = await getPool();
  const [counts, accounts, users] = await Promise.all([
    countBelongings(pool, user.id),
    countAccountsOf(pool, user),
    listUsers(pool),
  ]);
  const candidates = users.filter(({ id, disabledAt }) => id !== user.id && disabledAt === null);
  return { counts: { accounts, ...counts }, candidates };
}

/** Whether set-up is still open. Anybody may ask: it is how the first visitor gets there. */
export async function loadIsEmpty(): Promise<boolean> {
  return !(await hasUsers(await getPool()));
}
