import { beforeEach, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { listLines, readLines } from "./data";
import { linesCsv } from "./lines-csv";
import { recordSeen } from "./seen";
import type { AuditSearch } from "./types";

withTestDatabase();

const query = async (sql: string) => (await (await getPool()).query(sql)).rows;
const ALL: AuditSearch = { person: null, sort: null, subject: null, words: null, from: null, to: null };
const found = async (search: Partial<AuditSearch>) =>
  (await listLines({ ...ALL, ...search }, null)).lines.map(({ action }) => action);

beforeEach(async () => {
  await query("TRUNCATE audit_log, setting, accounts RESTART IDENTITY CASCADE");
  await query("INSERT INTO setting (name, time_zone) VALUES ('Firm', 'Europe/Bucharest')");
  await query(`INSERT INTO audit_log (at, actor, action, subject, detail) VALUES
    ('2026-11-01T21:59:00Z', 'ana@example.com', 'sign-in.succeeded', NULL, NULL),
    ('2026-11-01T22:01:00Z', 'ana@example.com', 'account.seen', 'A_1', NULL),
    ('2026-11-02T10:00:00Z', 'bo@example.com', 'import.committed', '7', '{"kind": "invoices"}'),
    ('2026-11-02T11:00:00Z', 'bo@example.com', 'import.undone', '7', NULL),
    ('2026-11-02T12:00:00Z', 'bo@example.com', 'board.exported', 'nps', '{"as": "csv"}'),
    ('2026-11-03T12:00:00Z', 'bo@example.com', 'setting.changed', 'AB1', '{"to": 90}')`);
});

it("is searched by person, sort, subject, words and days of the organisation's time zone", async () => {
  expect(await found({})).toHaveLength(6);
  expect(await found({ person: "ANA" })).toEqual(["account.seen", "sign-in.succeeded"]);
  expect(await found({ sort: "undone" })).toEqual(["import.undone"]);
  expect(await found({ sort: "imported" })).toEqual(["import.committed"]);
  expect(await found({ sort: "changed" })).toEqual(["setting.changed"]);
  // "_" stands for itself, not for any letter.
  expect(await found({ subject: "a_1" })).toEqual(["account.seen"]);
  expect(await found({ words: "invoices" })).toEqual(["import.committed"]);
  // By the name of the action in the reader's language, beside what is written.
  const named = await listLines({ ...ALL, words: "nvoice" }, null, ["import.undone"]);
  expect(named.lines.map(({ action }) => action)).toEqual(["import.undone", "import.committed"]);
  // The second of November begins at 22:00 of the first in UTC.
  expect(await found({ from: "2026-11-02", to: "2026-11-02" })).toEqual([
    "board.exported",
    "import.undone",
    "import.committed",
    "account.seen",
  ]);
});

it("is read page by page, and as a file from the newest line to the oldest", async () => {
  await query("INSERT INTO audit_log (actor, action) SELECT 'cli', 'x.y' FROM generate_series(1, 60)");
  const first = await listLines(ALL, null);
  const second = await listLines(ALL, first.next);
  expect([first.lines.length, second.lines.length, second.next]).toEqual([50, 16, null]);
  let file = "";
  for await (const part of linesCsv({ ...ALL, person: "bo@" }, [
    "id",
    "at",
    "actor",
    "action",
    "subject",
    "detail",
    "address",
  ]))
    file += part;
  const lines = file.trim().split("\r\n");
  expect(lines).toHaveLength(5);
  expect(lines[4]).toBe('3,2026-11-02T10:00:00.000Z,bo@example.com,import.committed,7,"{""kind"":""invoices""}",');
});

it("keeps once an hour who was shown an account", async () => {
  const pool = await getPool();
  await query("INSERT INTO accounts (code, name) VALUES ('A', 'A'), ('B', 'B')");
  const ids = (await query("SELECT id FROM accounts ORDER BY code")).map(({ id }) => id);
  const ana = { userId: null, email: "ana@example.com" };
  await recordSeen(pool, ana, [ids[0], ids[0]]);
  await recordSeen(pool, ana, ids);
  await recordSeen(pool, { userId: null, email: "bo@example.com" }, [ids[0], 999_999]);
  const seen = async () =>
    (await readLines({ ...ALL, sort: "seen" }, null, 10)).map(({ actor, subject }) => `${actor} ${subject}`);
  expect(await seen()).toEqual(["bo@example.com A", "ana@example.com B", "ana@example.com A", "ana@example.com A_1"]);
  await query("UPDATE audit_log SET at = at - interval '61 minutes'");
  await recordSeen(pool, ana, [ids[0]]);
  expect((await seen()).filter((line) => line === "ana@example.com A")).toHaveLength(2);
});
