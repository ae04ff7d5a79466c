import { COLUMN_IDS } from "../lib/accounts/columns";
import { countAccounts, listAccountLines } from "../lib/accounts/data";
import { questionOf, readAccountsAddress } from "../lib/accounts/schema";
import { findAnything } from "../lib/accounts/search";
import type { AccountCursor, AccountsQuestion } from "../lib/accounts/types";
import { type AccountScope, mintScope } from "../lib/auth/scope";
import { migrate } from "../lib/database/migrate";
import { getPool } from "../lib/database/pool";
import { useBenchDatabase } from "./bench-database";
import { prepareAccounts } from "./prepare-accounts";
import { median, type Verdict, verdict } from "./report";
import { SIZES, type Size } from "./sizes";

const LIMITS = { list: 300, search: 50 };
const WARM_UP = 2;
const RUNS = 9;
/** In the last month of the data, when contracts still end. */
const NOW = new Date("2024-12-05T12:00:00Z");

const everybody = mintScope({ kind: "all" });
const csm = mintScope({ kind: "owned", owners: ["csm7@example.com"] });

const FILTERS = [
  "",
  "segment=Micro",
  "segment=Enterprise&region=North&industry=Health",
  "owner=csm7@example.com",
  "healthTo=59",
  "healthFrom=75",
  "nps=detractors",
  "nps=none",
  "ends=30",
  "followUps=true",
  "followUps=false",
  "silent=90",
  "wallet=30",
  "active=false",
  "q=customer",
  "q=99",
  "active=true&followUps=true&nps=detractors&silent=30&segment=Small&q=7",
];

const SEARCHES = [
  "customer 4711",
  "b004711",
  "b00",
  "4711",
  "customer",
  "c",
  "cu",
  "99",
  "contact",
  "c2@b004711",
  "example.com",
  "nobody at all",
];

export interface AccountsLine {
  what: string;
  found: number;
  "median, ms": number;
  "slowest, ms": number;
  limit: number;
  verdict: Verdict;
}

/**
 * The list of accounts as its page asks for it, the first hundred lines with how many there are in all: with each filter, in every
 * order both ways, far down, and for somebody who sees only the own accounts; then the search.
 */
export async function measureAccounts(size: Size, log: (line: string) => void): Promise<AccountsLine[]> {
  await useBenchDatabase(size);
  await migrate();
  await prepareAccounts(await getPool(), log);
  const lines: AccountsLine[] = [];
  const add = async (what: string, limit: number, work: () => Promise<number>) => {
    const line = await measure(what, limit, work);
    lines.push(line);
    log(`${what}: ${line["median, ms"].toFixed(1)} ms`);
  };
  for (const filter of FILTERS) await add(`list ${filter || "without filters"}`, LIMITS.list, () => list(filter));
  for (const id of COLUMN_IDS)
    for (const sort of [id, `-${id}`]) await add(`list in order ${sort}`, LIMITS.list, () => list(`sort=${sort}`));
  const far = await placeOf("sort=name", Math.floor(SIZES[size] * 0.9));
  await add("list by name, nine tenths down", LIMITS.list, () => list("sort=name", everybody, far));
  for (const filter of ["", "healthTo=59&sort=-mrr", "q=9"])
    await add(`own accounts ${filter || "without filters"}`, LIMITS.list, () => list(filter, csm));
  for (const words of SEARCHES) await add(`search ${words}`, LIMITS.search, () => search(words));
  for (const words of ["customer", "contact", "9"])
    await add(`search ${words}, own accounts`, LIMITS.search, () => search(words, csm));
  return lines;
}

const questionFor = (text: string, scope: AccountScope): AccountsQuestion => ({
  ...questionOf(readAccountsAddress(new URLSearchParams(text))),
  scope,
  now: NOW,
});

async function list(text: string, scope = everybody, after: AccountCursor | null = null): Promise<number> {
  const question = questionFor(text, scope);
  const [page, total] = await Promise.all([
    listAccountLines(question, { after, limit: 100 }),
    after ? null : countAccounts(question),
  ]);
  return total ?? page.accounts.length;
}

async function placeOf(text: string, lines: number): Promise<AccountCursor | null> {
  return (await listAccountLines(questionFor(text, everybody), { after: null, limit: lines })).next;
}

async function search(words: string, scope = everybody): Promise<number> {
  const { accounts, contacts } = await findAnything(words, scope);
  return accounts.length + contacts.length;
}

async function measure(what: string, limit: number, work: () => Promise<number>): Promise<AccountsLine> {
  const times: number[] = [];
  let found = 0;
  for (let run = -WARM_UP; run < RUNS; run++) {
    const started = performance.now();
    found = await work();
    if (run >= 0) times.push(performance.now() - started);
  }
  const middle = median(times);
  return {
    what,
    found,
    "median, ms": middle,
    "slowest, ms": Math.max(...times),
    limit,
    verdict: verdict(middle < limit),
  };
}
