import { cache } from "react";
import { requireSession } from "../auth/gate";
import { getPool } from "../database/pool";
import { organisationAt } from "../imports/context";
import { findReferences, getWilling, listRunningOut, listSearchChoices } from "./data";
import { listEntries, listRequests, listWithdrawn } from "./requests";
import type { Search, SearchChoices, WillingAccount } from "./types";

/** Nobody reads more lines of one of the lists. */
const MOST = 100;

/** The organisation's day, once per request. */
const todayOnce = cache(async () => (await organisationAt(await getPool(), new Date())).today);

const asking = async () => {
  const [{ scope }, today] = await Promise.all([requireSession(), todayOnce()]);
  return { scope, today, limit: MOST };
};

/** The reader's willing accounts that fit, best first. */
export async function loadReferences(search: Search): Promise<{ total: number; accounts: WillingAccount[] }> {
  return findReferences(search, await asking());
}

/** What the reader's willing accounts can be told apart by. */
export async function loadSearchChoices(): Promise<SearchChoices> {
  return listSearchChoices(await asking());
}

/** Validations of the reader's accounts that run out soon or have run out. */
export async function loadRunningOut(): Promise<WillingAccount[]> {
  return listRunningOut(await asking());
}

/** Who of the reader's accounts was asked, the last first. */
export async function loadRequests() {
  return listRequests(await asking());
}

/** Who of the reader's accounts withdrew. */
export async function loadWithdrawn() {
  return listWithdrawn(await asking());
}

/** One account among the references: what was written down, what it was asked, and how it stands today. Empty out of scope. */
export async function loadReferencesOf(accountId: number) {
  const { scope, today, limit } = await asking();
  const [entries, requests, willing] = await Promise.all([
    listEntries(accountId, scope),
    listRequests({ scope, accountId, limit }),
    getWilling(accountId, { scope, today }),
  ]);
  return { entries, requests, willing, today };
}
