import { expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { importRows, NOW } from "../imports/import.fixture";
import { latestJob } from "../jobs/send";
import { refreshRollups } from "../rollups/refresh";
import { rolledUpWith } from "../rollups/rules";
import { setUp } from "../set-up/mutations";
import { setUpSchema } from "../set-up/schema";
import { setSegmentOrder, setUsualDefinitions } from "./change-part";
import { getSetting } from "./data";
import { changeSetting } from "./mutations";
import { recomputingSince } from "./recomputing";
import { settingSchema } from "./schema";

withTestDatabase();

const actor = { userId: null, email: "ana@example.com" };
const wish = {
  name: "Acme",
  timeZone: "Europe/Madrid",
  currency: "USD",
  locale: "es",
  activeRule: "automatic",
  purchaseDays: "365",
  firstMonth: "1",
  referenceRest: "90",
};
const change = (values: Partial<typeof wish>) => settingSchema.parse({ ...wish, ...values });

async function told(): Promise<string[]> {
  const { rows } = await (await getPool()).query("SELECT action, subject, detail FROM audit_log ORDER BY id");
  await (await getPool()).query("DELETE FROM audit_log");
  return rows.map(({ action, subject, detail }) => `${action} ${subject} ${detail?.to}`);
}

it("makes figures anew when set-up chooses another time zone than the command line's", async () => {
  const pool = await getPool();
  await importRows("invoices", ["account,date,amount", "A,2024-01-05,10"], { createAccounts: true });
  expect(await rolledUpWith(pool)).toMatchObject({ timeZone: "UTC" });
  const password = "correct horse battery";
  const first = { ...wish, organisation: "Acme", name: "Ana", email: "ana@example.com", password, currency: "EUR" };
  await setUp(pool, setUpSchema.parse(first), { address: null, now: NOW });
  expect(await latestJob("rollup-refresh")).toMatchObject({ state: "created" });
  expect(await recomputingSince(pool)).toBeInstanceOf(Date);
  await refreshRollups(pool, { now: NOW });
  expect(await rolledUpWith(pool)).toMatchObject({ timeZone: "Europe/Madrid" });
  expect(await recomputingSince(pool)).toBeNull();
  await pool.query("DELETE FROM pgboss.job");
  await told();
});

it("writes down what changed, keeps the currency once amounts are in, and makes nothing anew for a name", async () => {
  const pool = await getPool();
  await changeSetting(pool, change({ name: "Acme Ibérica", locale: "en" }), actor, NOW);
  expect(await getSetting()).toMatchObject({ name: "Acme Ibérica", currency: "EUR", locale: "en" });
  expect(await told()).toEqual(["setting.changed name Acme Ibérica", "setting.changed locale en"]);
  expect(await recomputingSince(pool)).toBeNull();
  expect(await latestJob("rollup-refresh")).toBeNull();
});

it("has all figures made anew by another rule, and says so until the last account is in them", async () => {
  const pool = await getPool();
  await importRows("accounts", ["account,name", "B,B", "C,C"]);
  await changeSetting(
    pool,
    change({ name: "Acme Ibérica", locale: "en", activeRule: "purchase", purchaseDays: "90" }),
    actor,
    NOW,
  );
  expect(await latestJob("rollup-refresh")).toMatchObject({ state: "created" });
  const since = await recomputingSince(pool);
  expect(since).toBeInstanceOf(Date);
  // The refresh has begun, and one account awaits its turn.
  await refreshRollups(pool, { now: NOW });
  await pool.query(
    "INSERT INTO rollup_mark (account_id, month, kind) SELECT id, '0001-01-01', 'accounts' FROM accounts WHERE code = 'C'",
  );
  expect(await recomputingSince(pool)).toBeNull();
  await pool.query("DELETE FROM account_profile WHERE account_id = (SELECT id FROM accounts WHERE code = 'C')");
  expect(await recomputingSince(pool)).toEqual(since);
  await refreshRollups(pool, { now: NOW });
  expect(await recomputingSince(pool)).toBeNull();
  expect(await rolledUpWith(pool)).toMatchObject({ activeRule: "purchase", purchaseDays: 90 });
  expect(await told()).toEqual(["setting.rules-changed activeRule purchase", "setting.rules-changed purchaseDays 90"]);
});

it("measures anew how far moments are known when they fall on the days of another time zone", async () => {
  const pool = await getPool();
  const extents = async () => {
    const { rows } = await pool.query("SELECT * FROM fact_extent WHERE kind <> 'invoices' ORDER BY kind");
    return rows.map(({ kind, first_day, last_day }) => `${kind} ${first_day} ${last_day}`);
  };
  // 23:30 UTC is the next day in Madrid and the same one in New York; 03:00 UTC is the day before there.
  const answers = ["A,2024-01-31T23:30:00Z,nps,9", "A,2024-03-01T03:00:00Z,nps,8", "A,2024-02-10T12:00:00Z,csat,4"];
  await importRows("survey-answers", ["account,date,question,score", ...answers]);
  await importRows("visits", ["account,date", "A,2024-04-30T22:30:00Z"]);
  expect(await extents()).toEqual([
    "survey-answers 2024-02-01 2024-03-01",
    "survey-answers:csat 2024-02-10 2024-02-10",
    "survey-answers:nps 2024-02-01 2024-03-01",
    "visits 2024-05-01 2024-05-01",
  ]);
  await changeSetting(pool, change({ timeZone: "America/New_York" }), actor, NOW);
  expect(await extents()).toEqual([
    "survey-answers 2024-01-31 2024-02-29",
    "survey-answers:csat 2024-02-10 2024-02-10",
    "survey-answers:nps 2024-01-31 2024-02-29",
    "visits 2024-04-30 2024-04-30",
  ]);
});

it("keeps what two admins change at once, and tells the second to change the same", async () => {
  const pool = await getPool();
  await changeSetting(pool, change({}), actor, NOW);
  const seen = await getSetting();
  const save = (values: Partial<typeof wish>) => changeSetting(pool, change(values), actor, NOW, { ...seen });
  await Promise.all([save({ name: "Acme Sur" }), save({ referenceRest: "30" })]);
  expect(await getSetting()).toMatchObject({ name: "Acme Sur", referenceRest: 30 });
  const both = await Promise.allSettled([save({ locale: "en" }), save({ locale: "ru" }), save({ name: "Other" })]);
  const refused = both.flatMap((end) => (end.status === "rejected" ? [end.reason.code] : []));
  expect(refused).toEqual(["changed-meanwhile", "changed-meanwhile"]);
  expect(await getSetting()).toMatchObject({
    name: "Acme Sur",
    referenceRest: 30,
    locale: expect.stringMatching(/en|ru/),
  });
});

it("lets one of two admins who put segments or definitions in order, and tells the other", async () => {
  const pool = await getPool();
  const seen = { ...(await getSetting()) };
  const order = (to: string[]) => setSegmentOrder(pool, to, actor, NOW, { segmentOrder: seen.segmentOrder });
  const define = (to: string) => setUsualDefinitions(pool, { nps: to }, actor, NOW, { definitions: seen.definitions });
  for (const tries of [
    [order(["A", "B"]), order(["B", "A"])],
    [define("by-account"), define("by-revenue")],
  ]) {
    const ends = await Promise.allSettled(tries);
    const told = ends.map((end) => (end.status === "rejected" ? end.reason.code : "done")).sort();
    expect(told).toEqual(["changed-meanwhile", "done"]);
  }
});

it.each([
  ["no number of days", { purchaseDays: "soon" }],
  ["no days at all", { purchaseDays: "0" }],
  ["an offset for a time zone", { timeZone: "+02:00" }],
  ["a currency that does not exist", { currency: "XYZ" }],
  ["no name", { name: " " }],
])("refuses %s", (_what, values) => expect(settingSchema.safeParse({ ...wish, ...values }).success).toBe(false));
