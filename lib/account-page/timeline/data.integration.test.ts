import { beforeAll, expect, it } from "vitest";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { importRows, NOW } from "../../imports/import.fixture";
import { listEvents } from "./data";
import { EVENT_KINDS, type EventKind } from "./kinds";
import type { TimelineEvent } from "./schema";

withTestDatabase();

let account = 0;

/** All pages of a timeline, one after the other. */
async function whole(kinds: readonly EventKind[] = []): Promise<TimelineEvent[]> {
  const events: TimelineEvent[] = [];
  let before: string | null = null;
  do {
    const page = await listEvents(account, { kinds, before, timeZone: "UTC", now: NOW });
    events.push(...page.events);
    before = page.next;
  } while (before !== null);
  return events;
}

const saidOf = (events: readonly TimelineEvent[]) =>
  events.map(({ kind, at, data }) => `${at.toISOString().slice(0, 10)} ${kind} ${data.what}`);

beforeAll(async () => {
  await importRows("accounts", ["code", "A", "B"]);
  await importRows("invoices", [
    "account,date,amount",
    "A,2026-01-05,10",
    "A,2026-01-20,-3",
    "A,2026-02-03,7",
    "B,2026-01-01,9",
  ]);
  await importRows("subscriptions", [
    "account,start,end,amount,interval,id",
    "A,2025-01-01,2026-01-01,1200,12,s1",
    "A,2026-01-01,2026-03-01,120,1,s2",
    "A,2026-05-01,,120,1,s3",
  ]);
  await importRows("survey-answers", [
    "account,date,question,score,comment",
    ...Array.from({ length: 30 }, (_, index) => `A,2025-06-01,nps,${index % 11},words ${index}`),
  ]);
  await importRows("tickets", ["account,opened,resolved,subject", "A,2026-02-01,2026-02-02,Broken"]);
  await importRows("wallet-estimates", ["account,date,amount,person", "A,2026-01-15,500,Ana"]);
  await importRows("opportunities", ["account,id,name,opened,closed,outcome", "A,o1,More,2026-01-01,2026-02-20,won"]);
  await importRows("opportunity-stages", ["opportunity,stage,entered", "o1,offer,2026-01-10"]);
  await importRows("references", ["account,willing,validated,expires", "A,2025-12-01,2026-01-02,2027-01-02"]);
  await importRows("interviews", ["account,held,form,learned", "A,2026-03-01,call,They grow"]);
  const { rows } = await (await getPool()).query<{ id: number }>("SELECT id FROM accounts WHERE code = 'A'");
  account = rows[0]?.id ?? 0;
});

it("tells all that happened until now, newest first, whatever the page ends with", async () => {
  const all = await whole();
  // A contract that begins in May, and a validation that runs out next year, have not happened yet.
  expect(saidOf(all).slice(0, 15)).toEqual([
    "2026-03-01 talks call",
    "2026-03-01 contracts ended",
    "2026-02-20 sales won",
    "2026-02-03 invoices invoiced",
    "2026-02-02 tickets resolved",
    "2026-02-01 tickets opened",
    "2026-01-15 estimates estimated",
    "2026-01-10 sales stage",
    "2026-01-05 invoices invoiced",
    "2026-01-02 references validated",
    "2026-01-01 sales opened",
    "2026-01-01 contracts changed",
    "2025-12-01 references willing",
    "2025-06-01 answers nps",
    "2025-06-01 answers nps",
  ]);
  // 30 answers of one moment, and the first contract.
  expect(all).toHaveLength(13 + 30 + 1);
  expect(new Set(all.map(({ kind, id }) => `${kind}:${id}`)).size).toBe(all.length);
  expect(all.find(({ data }) => data.what === "changed")?.data).toMatchObject({ before: "100.00", amount: "120.00" });
  expect(all.find(({ data }) => data.month === "2026-01-01")?.data).toMatchObject({ amount: "7.000000", count: 1 });
});

it("shows each kind alone, and together they are all", async () => {
  const each = await Promise.all(EVENT_KINDS.map((kind) => whole([kind])));
  expect(each.flat()).toHaveLength((await whole()).length);
  for (const [index, events] of each.entries())
    expect(events.every(({ kind }) => kind === EVENT_KINDS[index])).toBe(true);
});

it("begins at the beginning where a place makes no sense", async () => {
  const asked = { kinds: [], timeZone: "UTC", now: NOW };
  const [first] = (await listEvents(account, { ...asked, before: null })).events;
  for (const before of ["", "x", "1~answers", "99999999999999999~answers:1", "1~a:b~c"])
    expect((await listEvents(account, { ...asked, before })).events[0]).toEqual(first);
});
