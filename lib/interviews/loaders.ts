import { cache } from "react";
import { requireSession } from "../auth/gate";
import { getPool } from "../database/pool";
import { organisationAt } from "../imports/context";
import { listContactNames, listPeople, listPlanned } from "./data";
import { listCadences, listGaps, listSegments } from "./gaps";
import type { Cadence, GapCursor, GapOrder, GapPage, PlannedTalk } from "./types";

const MOST_PLANNED = 200;

/** The organisation's day, once per request. */
export const loadToday = cache(async () => (await organisationAt(await getPool(), new Date())).today);

const asking = async () => {
  const [{ scope }, today] = await Promise.all([requireSession(), loadToday()]);
  return { scope, today };
};

/** One page of the reader's accounts that were not heard in time. */
export async function loadGaps(question: {
  segment: string | null;
  order: GapOrder;
  after: GapCursor | null;
}): Promise<GapPage> {
  return listGaps(question, await asking());
}

/** The cadences, with how the reader's accounts keep them; read once per request. */
export const loadCadences = cache(async (): Promise<Cadence[]> => listCadences(await asking()));

/** Segments for which an admin may set a cadence. */
export async function loadSegments(): Promise<string[]> {
  const { scope } = await requireSession();
  return listSegments(scope);
}

/** Talks that are still to be held with the reader's accounts: the reader's own, or everybody's. */
export async function loadPlanned({ everybody }: { everybody: boolean }): Promise<PlannedTalk[]> {
  const { scope, userId } = await requireSession();
  return listPlanned(scope, { userId: everybody ? null : userId, limit: MOST_PLANNED });
}

/** Talks that are still to be held with one account, and the contacts to hold them with; empty out of scope. */
export async function loadPlannedOf(accountId: number): Promise<{ talks: PlannedTalk[]; contacts: string[] }> {
  const { scope } = await requireSession();
  const [talks, contacts] = await Promise.all([
    listPlanned(scope, { accountId, limit: MOST_PLANNED }),
    listContactNames(accountId, scope),
  ]);
  return { talks, contacts };
}

/** What forms of talks choose from: who may hold them, and who the reader is. */
export const loadTalkChoices = cache(async () => {
  const { userId, name } = await requireSession();
  const [people, today] = await Promise.all([listPeople(), loadToday()]);
  return { people, me: { id: userId, name }, today };
});

/** Whether the reader may set cadences. */
export async function loadMaySetCadences(): Promise<boolean> {
  const { role } = await requireSession();
  return role === "admin";
}
