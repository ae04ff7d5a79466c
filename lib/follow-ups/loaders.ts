import { notFound } from "next/navigation";
import { cache } from "react";
import { getAccount } from "../account-page/data";
import { requireRole, requireSession } from "../auth/gate";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { dimensionValues } from "../metrics/dimension-values";
import type { Dimension } from "../metrics/types";
import { listGesturesOf, listLossReasons, listWorkersOf } from "./beside";
import { type Budget, listBudgets } from "./budgets";
import { localNow } from "./clock";
import { REACH } from "./conditions";
import { getFollowUp, listClosedFollowUps, listOpenFollowUps } from "./data";
import { allowancesOf, monthAt } from "./give-gesture";
import type { InboxFilters } from "./inbox-filters";
import { listRules, listWorkers } from "./rules-data";
import { type Allowance, type FollowUp, type Gesture, type Person, type Reach, type Rule, WORKERS } from "./types";
import { countOpen, type OpenCounts, urgencyBounds, urgencyOf } from "./urgency";
import type { Urgency } from "./urgency-names";

/** A follow-up with what stands beside it on a page. */
export interface InboxItem extends FollowUp {
  /** Of an open one. */
  urgency: Urgency | null;
  gestures: Gesture[];
  /** Who may work on it. */
  workers: Person[];
}

/** What is the same for all follow-ups on a page. */
export interface Desk {
  userId: number;
  mayWork: boolean;
  isAdmin: boolean;
  /** What the reader may give this month, and what is left of it. */
  allowances: Allowance[];
  lossReasons: string[];
  /** The organisation's clock, "YYYY-MM-DDTHH:mm". */
  now: string;
}

const PAGE = 50;

/** One page of the inbox, and whether there is more behind it. */
export async function loadInbox(filters: InboxFilters): Promise<{ items: InboxItem[]; more: boolean }> {
  const { scope, userId } = await requireSession();
  const { view, reason, page } = filters;
  const asked = { reason, limit: PAGE + 1, offset: (page - 1) * PAGE };
  const of = view === "mine" ? { userId } : view === "unassigned" ? "nobody" : "anybody";
  const found = await (view === "closed"
    ? listClosedFollowUps(scope, asked)
    : listOpenFollowUps(scope, { ...asked, of }));
  return { items: await besides(found.slice(0, PAGE)), more: found.length > PAGE };
}

/** One follow-up; not found where there is none, or where its account is not the reader's to see. */
export const loadFollowUp = cache(async (code: string, id: string): Promise<InboxItem> => {
  const { scope } = await requireSession();
  const found = /^\d{1,18}$/.test(id) ? await getFollowUp({ code, id }, scope) : null;
  const [item] = found ? await besides([found]) : [];
  return item ?? notFound();
});

/** Who may be given a follow-up of an account; null for an account that is not the reader's to see. */
export async function loadWorkersOf(code: string): Promise<Person[] | null> {
  const { scope } = await requireRole(...WORKERS);
  const account = await getAccount(code, scope);
  return account && ((await listWorkersOf([account.id])).get(account.id) ?? []);
}

/** How many open follow-ups are the reader's, nobody's, and anybody's that the reader may see. */
export async function loadOpenCounts(): Promise<OpenCounts> {
  const { scope, userId } = await requireSession();
  return countOpen(scope, userId);
}

/** What the forms of the reader's page need. */
export const loadDesk = cache(async (): Promise<Desk> => {
  const { userId, role, scope } = await requireSession();
  const mayWork = WORKERS.includes(role);
  const now = new Date();
  const month = await monthAt(await getPool(), now);
  const [allowances, lossReasons, clock] = await Promise.all([
    mayWork ? allowancesOf(userId, month) : [],
    mayWork ? keptReasons(scope, now) : [],
    localNow(now),
  ]);
  return { userId, mayWork, isAdmin: role === "admin", allowances, lossReasons, now: clock };
});

/** Reasons in use change slowly, and finding them reads all contracts. */
const REASONS_MS = 600_000;
/** By whose accounts they are of. */
const reasons = new Map<string, { until: number; listed: Promise<string[]> }>();

function keptReasons(scope: AccountScope, now: Date): Promise<string[]> {
  const key = JSON.stringify(scope);
  const kept = reasons.get(key);
  if (kept && kept.until >= now.getTime()) return kept.listed;
  for (const [other, { until }] of reasons) if (until < now.getTime()) reasons.delete(other);
  const listed = listLossReasons(scope);
  reasons.set(key, { until: now.getTime() + REASONS_MS, listed });
  // What failed is tried again by the next one who asks.
  listed.catch(() => reasons.delete(key));
  return listed;
}

async function besides(found: readonly FollowUp[]): Promise<InboxItem[]> {
  const [bounds, gestures, workers] = await Promise.all([
    urgencyBounds(new Date()),
    listGesturesOf(found),
    listWorkersOf(found.map(({ accountId }) => accountId)),
  ]);
  return found.map((followUp) => ({
    ...followUp,
    urgency: followUp.closedAt ? null : urgencyOf(followUp.dueAt, bounds),
    gestures: gestures.get(followUp.id) ?? [],
    workers: workers.get(followUp.accountId) ?? [],
  }));
}

/** The rules with what there is to choose from, for admins. */
export async function loadRules(): Promise<{ rules: Rule[]; people: Person[]; reach: Record<keyof Reach, string[]> }> {
  const { scope } = await requireRole("admin");
  const [rules, people, values] = await Promise.all([
    listRules(await getPool()),
    listWorkers(),
    dimensionValues(scope),
  ]);
  const reach = Object.entries(REACH).map(([name, dimension]) => [
    name,
    values[dimension as Dimension].filter((value) => value !== ""),
  ]);
  return { rules, people, reach: Object.fromEntries(reach) as Record<keyof Reach, string[]> };
}

/** What may be given in a month, for admins. */
export async function loadBudgets(): Promise<Budget[]> {
  await requireRole("admin");
  return listBudgets();
}
