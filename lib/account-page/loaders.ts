import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { noteSeen } from "../audit/seen";
import { requireSession } from "../auth/gate";
import { listFollowUpsOf } from "../follow-ups/data";
import type { FollowUp } from "../follow-ups/types";
import { accountAddress } from "./address";
import { type AnswerChoice, type AnswerPage, listAnswersOf } from "./answers";
import { type Contact, listContacts } from "./contacts";
import { type Contract, listContracts } from "./contracts";
import { getAccount, getMergedInto, listThemeNames } from "./data";
import { listOpportunities, type Opportunity } from "./opportunities";
import { type HeldProduct, listProducts } from "./products";
import { listTalks, type Talk } from "./talks";
import { listTickets } from "./tickets";
import { type Account, EDITORS } from "./types";

/**
 * The account of a code, for its page. What the reader may not see is not found, as what does not exist; a code that was merged
 * into another account leads there. The audit log keeps who was shown it.
 */
export const loadAccount = cache(async (code: string): Promise<Account> => {
  const { scope } = await requireSession();
  const account = await getAccount(code, scope);
  if (account) {
    await noteSeen([account.id]);
    return account;
  }
  const into = await getMergedInto(code);
  if (into !== null && (await getAccount(into, scope))) redirect(accountAddress(into));
  notFound();
});

/** Whether the reader may write down estimates, contacts and talks. */
export async function loadMayEdit(): Promise<boolean> {
  const { role } = await requireSession();
  return EDITORS.includes(role);
}

export async function loadContacts(code: string): Promise<Contact[]> {
  return listContacts((await loadAccount(code)).id);
}

export async function loadOpportunities(code: string): Promise<Opportunity[]> {
  return listOpportunities((await loadAccount(code)).id);
}

export async function loadTickets(code: string): ReturnType<typeof listTickets> {
  return listTickets((await loadAccount(code)).id);
}

export async function loadTalks(code: string): Promise<Talk[]> {
  return listTalks((await loadAccount(code)).id);
}

/** @param until first day after the 12 months that are looked at */
export async function loadProducts(code: string, until: string): Promise<HeldProduct[]> {
  return listProducts((await loadAccount(code)).id, until);
}

export async function loadContracts(code: string, today: string): Promise<Contract[]> {
  return listContracts((await loadAccount(code)).id, today);
}

export async function loadAnswersOf(code: string, choice: AnswerChoice): Promise<AnswerPage> {
  return listAnswersOf((await loadAccount(code)).id, choice);
}

/** What answers and talks are about, by name. */
export async function loadThemeNames(): Promise<string[]> {
  await requireSession();
  return listThemeNames();
}

/** What waits to be done about an account, the most urgent first. */
export async function loadOpenFollowUps(code: string): Promise<FollowUp[]> {
  const [{ id }, { scope }] = await Promise.all([loadAccount(code), requireSession()]);
  return (await listFollowUpsOf(id, scope)).filter(({ closedAt }) => closedAt === null);
}
