import { beforeEach, describe, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { findReferences, getWilling, listRunningOut, listSearchChoices } from "./data";
import { askReference, noteResult, takeBackRequest } from "./mutations";
import { recordEntry } from "./record-entry";
import { listEntries, listRequests } from "./requests";
import type { Search } from "./types";

withTestDatabase();

const today = "2026-11-22";
const all = mintScope({ kind: "all" });
const ana = mintScope({ kind: "owned", owners: ["ana@example.com"] });
const ANY: Search = { segment: null, industry: null, region: null, product: null };
let ids: Record<string, number>;
let userId: number;

const query = async (sql: string, parameters: unknown[] = []) => (await (await getPool()).query(sql, parameters)).rows;
const actor = () => ({ userId, email: "ana@example.com" });
const doing = (scope = all, day = today) => ({ actor: actor(), scope, today: day });
const ask = async (account: string, scope = all, day = today) =>
  askReference(await getPool(), { accountId: ids[account] ?? 0, prospect: "Globex", note: null }, doing(scope, day));
const found = async (search = ANY, scope = all) =>
  (await findReferences(search, { scope, today, limit: 10 })).accounts.map(({ code }) => code);

beforeEach(async () => {
  await query(
    `TRUNCATE accounts, account_profile, products, imports, users, audit_log, setting, reference_requests RESTART IDENTITY CASCADE`,
  );
  [{ id: userId }] = (await query(
    "INSERT INTO users (email, name, role) VALUES ('ana@example.com', 'Ana', 'csm') RETURNING id",
  )) as [{ id: number }];
  await query("INSERT INTO setting (name, reference_rest) VALUES ('Firm', 30)");
  const codes = ["lasting", "expiring", "plain", "unhappy", "gone", "other"];
  await query(
    `INSERT INTO accounts (code, name, segment, owner)
     SELECT code, code, 'big', CASE WHEN code = 'other' THEN 'bo@example.com' ELSE 'ana@example.com' END FROM unnest($1::text[]) code`,
    [codes],
  );
  await query("INSERT INTO account_profile (account_id, owner, segment) SELECT id, owner, segment FROM accounts");
  ids = Object.fromEntries((await query("SELECT code, id FROM accounts")).map(({ code, id }) => [code, id]));
  await query(
    `INSERT INTO account_references (account_id, willing_on, validated_on, validated_by, expires_on, withdrawn_on)
     SELECT a.id, r.willing::date, r.validated::date, CASE WHEN r.validated IS NOT NULL THEN 'Auditor' END, r.expires::date, r.withdrawn::date
     FROM (VALUES ('lasting', '2025-01-01', '2026-01-01', '2027-11-22', NULL), ('lasting', '2024-01-01', '2024-01-01', '2025-01-01', NULL),
       ('expiring', '2025-01-01', '2026-01-01', '2026-12-02', NULL), ('plain', '2025-01-01', NULL, NULL, NULL),
       ('unhappy', '2025-01-01', '2025-01-01', '2026-11-22', NULL), ('gone', '2025-01-01', NULL, NULL, '2026-11-22'),
       ('other', '2025-01-01', NULL, NULL, NULL)) r(code, willing, validated, expires, withdrawn) JOIN accounts a USING (code)`,
  );
  await query(
    `INSERT INTO survey_answers (account_id, answered_at, question, score)
     SELECT a.id, r.at::timestamptz, 'nps', r.score FROM (VALUES ('plain', '2026-01-01', 2), ('plain', '2026-02-01', 10), ('unhappy', '2026-01-01', 3)) r(code, at, score)
     JOIN accounts a USING (code)`,
  );
});

describe("finding a reference", () => {
  it("puts first whose validation lasts, then the more content; withdrawn ones are none", async () => {
    // plain's last answer is a 10, other gave none, unhappy's is a 3 and its validation ran out this very day.
    expect(await found()).toEqual(["lasting", "expiring", "plain", "other", "unhappy"]);
    expect(await getWilling(ids.unhappy ?? 0, { scope: all, today })).toMatchObject({
      standing: "run-out",
      daysLeft: 0,
    });
    expect(await getWilling(ids.lasting ?? 0, { scope: all, today })).toMatchObject({
      standing: "validated",
      daysLeft: 365,
    });
    expect(await getWilling(ids.gone ?? 0, { scope: all, today })).toBeNull();
  });

  it("lists validations by how near their end is, ahead or behind", async () => {
    const running = await listRunningOut({ scope: all, today, limit: 10 });
    expect(running.map(({ code, daysLeft }) => [code, daysLeft])).toEqual([
      ["unhappy", 0],
      ["expiring", 10],
    ]);
  });

  it("goes by products that were bought or are under contract, and by nothing out of scope", async () => {
    await query("INSERT INTO products (code, name) VALUES ('P1', 'One'), ('P2', 'Two')");
    await query(
      `INSERT INTO invoices (account_id, date, amount, currency, product_id) SELECT $1, '2020-01-01', 1, 'EUR', id FROM products WHERE code = 'P1'`,
      [ids.plain],
    );
    await query(
      `INSERT INTO subscriptions (account_id, start_date, end_date, amount, currency, interval_months, product_id)
       SELECT a.id, '2026-01-01', r.ends::date, 1, 'EUR', 1, p.id FROM (VALUES ('lasting', NULL), ('expiring', $1)) r(code, ends)
       JOIN accounts a USING (code) JOIN products p ON p.code = 'P2'`,
      [today],
    );
    expect(await found({ ...ANY, product: "P1" })).toEqual(["plain"]);
    expect(await found({ ...ANY, product: "P2" })).toEqual(["lasting"]);
    expect(await found({ ...ANY, segment: "small" })).toEqual([]);
    expect(await found(ANY, ana)).not.toContain("other");
    const choices = await listSearchChoices({ scope: ana, today });
    expect(choices).toMatchObject({ segments: ["big"], products: [{ code: "P1" }, { code: "P2" }] });
  });
});

describe("asking", () => {
  it("lets one of ten people at once have their way, and tells the others when", async () => {
    const asked = await Promise.allSettled(Array.from({ length: 10 }, () => ask("lasting")));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = asked.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    for (const reason of refused)
      expect(reason).toMatchObject({ code: "reference-resting", params: { day: "2026-12-22", days: 30 } });
    expect(await query("SELECT prospect FROM reference_requests")).toEqual([{ prospect: "Globex" }]);
    expect(await query("SELECT action, subject FROM audit_log")).toEqual([
      { action: "reference.asked", subject: "lasting" },
    ]);
    // Still listed, last, with the day; free on that day itself.
    expect((await found()).at(-1)).toBe("lasting");
    expect(await getWilling(ids.lasting ?? 0, { scope: all, today })).toMatchObject({ freeOn: "2026-12-22" });
    await ask("lasting", all, "2026-12-22");
  });

  it("keeps what came of it, and frees the account of a request that was never made", async () => {
    const id = await ask("plain");
    const key = { accountId: ids.plain ?? 0, id };
    await noteResult(await getPool(), { ...key, result: false }, doing());
    expect(await listRequests({ scope: all, limit: 5 })).toMatchObject([{ askedBy: "Ana", agreed: false }]);
    await takeBackRequest(await getPool(), key, doing());
    await expect(takeBackRequest(await getPool(), key, doing())).rejects.toMatchObject({
      code: "reference-request-unknown",
    });
    await ask("plain");
  });

  it("is for willing accounts of the scope only", async () => {
    await expect(ask("gone")).rejects.toMatchObject({ code: "reference-not-willing" });
    await expect(ask("other", ana)).rejects.toMatchObject({ code: "account-unknown" });
    const id = await ask("other");
    const key = { accountId: ids.other ?? 0, id };
    await expect(noteResult(await getPool(), { ...key, result: true }, doing(ana))).rejects.toMatchObject({
      code: "reference-request-unknown",
    });
    await expect(takeBackRequest(await getPool(), key, doing(ana))).rejects.toMatchObject({
      code: "reference-request-unknown",
    });
    expect(await listRequests({ scope: ana, limit: 5 })).toEqual([]);
  });
});

describe("writing down", () => {
  const blank = { validated: null, validatedBy: null, expires: null, withdrawn: null, note: null };
  const told = (scope = all) => ({ actor: actor(), scope, now: new Date("2026-11-22T10:00:00Z"), name: "Form" });
  const entries = async (code: string, scope = all) => listEntries(ids[code] ?? 0, scope);

  it("adds an entry, and writes one anew in its place, also of a file without ids", async () => {
    const pool = await getPool();
    const draft = { ...blank, accountId: ids.gone ?? 0, id: null, willing: "2026-11-22" };
    expect(await recordEntry(pool, draft, told())).toEqual([]);
    const [added] = await entries("gone");
    const validated = { validated: "2026-11-22", validatedBy: "Auditor", expires: "2027-11-22" };
    expect(await recordEntry(pool, { ...draft, ...validated, id: added?.id ?? "" }, told())).toEqual([]);
    expect(await entries("gone")).toMatchObject([{ id: added?.id, expiresOn: "2027-11-22" }, { withdrawnOn: today }]);
    const [plain] = await entries("plain");
    const change = { ...draft, accountId: ids.plain ?? 0, id: plain?.id ?? "", withdrawn: "2026-11-22" };
    expect(await recordEntry(pool, change, told())).toEqual([]);
    expect(await entries("plain")).toMatchObject([{ id: plain?.id, withdrawnOn: "2026-11-22" }]);
  });

  it("tells at which field it is refused, and knows nothing out of scope", async () => {
    const pool = await getPool();
    const draft = { ...blank, accountId: ids.other ?? 0, id: null, willing: "2026-12-23" };
    expect(await recordEntry(pool, draft, told())).toMatchObject([{ column: "willing", reason: "date-in-future" }]);
    await expect(recordEntry(pool, draft, told(ana))).rejects.toMatchObject({ code: "account-unknown" });
    const [other] = await entries("other");
    await expect(recordEntry(pool, { ...draft, id: other?.id ?? "" }, told(ana))).rejects.toMatchObject({
      code: "reference-unknown",
    });
    expect(await entries("other", ana)).toEqual([]);
  });
});
