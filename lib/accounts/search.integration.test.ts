import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { plainWords } from "./plain-words";
import { findAccounts, findContacts } from "./search";

withTestDatabase();

const everybody = mintScope({ kind: "all" });
const ana = mintScope({ kind: "owned", owners: ["ana@example.com"] });

beforeAll(async () => {
  await (await getPool()).query(`
    INSERT INTO accounts (id, code, name, owner) VALUES
      (1, 'nor', 'Meridian', 'ana@example.com'), (2, 'x2', 'Nordic Foods', 'ana@example.com'),
      (3, 'x3', 'Great Northern', 'bo@example.com'), (4, 'x4', 'Minor Works', 'ana@example.com'),
      (5, 'nor-9', 'Zeta', 'bo@example.com'), (6, 'x6', 'Ștefănescu și Fiii', NULL),
      (7, 'К-1', 'ООО «Северный Ёж»', 'ana@example.com'), (8, 'x8', 'Søren Łódź 100%_\\', 'bo@example.com'),
      (9, 'x9', 'Taken away', 'ana@example.com');
    INSERT INTO account_profile (account_id, owner) SELECT id, coalesce(owner, '') FROM accounts WHERE id <> 9;
    INSERT INTO account_profile (account_id, owner) VALUES (9, 'bo@example.com');
    INSERT INTO account_merges (id, merged, into_id) VALUES (1, '{}', 4);
    INSERT INTO account_aliases (code, account_id, merge_id) VALUES ('OLD-7', 4, 1);
    INSERT INTO contacts (account_id, external_id, name, email) VALUES
      (1, 'a', 'Irina Norén', 'irina@meridian.example'), (3, 'b', 'Noreen Bo', 'nb@great.example'),
      (4, 'c', NULL, 'nor@minor.example'), (2, 'd', 'Анна Петрова', NULL);`);
});

const names = async (typed: string, scope = everybody) => (await findAccounts(typed, scope)).map(({ name }) => name);

describe("accounts", () => {
  it("are found the very code first, then what begins so, words that begin so, and words within", async () => {
    expect(await names("NOR")).toEqual(["Meridian", "Zeta", "Nordic Foods", "Great Northern", "Minor Works"]);
  });

  it("are found whatever the case and the accents, in Latin and Cyrillic letters", async () => {
    expect(await names("stefanescu SI")).toEqual(["Ștefănescu și Fiii"]);
    expect(await names("северныи еж")).toEqual(["ООО «Северный Ёж»"]);
    expect(await names("к-1")).toEqual(["ООО «Северный Ёж»"]);
    expect(await names("soren lodz")).toEqual(["Søren Łódź 100%_\\"]);
  });

  it("are found by words as they stand, in any order, and by a code that was merged into them", async () => {
    expect(await names("100%_\\")).toEqual(["Søren Łódź 100%_\\"]);
    expect(await names("1000")).toEqual([]);
    expect(await names("foods nordic")).toEqual(["Nordic Foods"]);
    expect(await names("old-7")).toEqual(["Minor Works"]);
    expect(await names("  \0 ")).toEqual([]);
  });

  it("are found only where both tables that name the owner let the reader in", async () => {
    expect(await names("nor", ana)).toEqual(["Meridian", "Nordic Foods", "Minor Works"]);
    expect(await names("taken", ana)).toEqual([]);
    expect(await names("taken")).toEqual(["Taken away"]);
  });
});

describe("contacts", () => {
  const people = async (typed: string, scope = everybody) =>
    (await findContacts(typed, scope)).map(({ name, email }) => name ?? email);

  it("are found by name and address, within the scope", async () => {
    expect(await people("nor")).toEqual(["Noreen Bo", "nor@minor.example", "Irina Norén"]);
    expect(await people("nor", ana)).toEqual(["nor@minor.example", "Irina Norén"]);
    expect(await people("петрова")).toEqual(["Анна Петрова"]);
    expect(await people("nb@great.example", ana)).toEqual([]);
  });
});

it("makes words plain as the database does", async () => {
  const samples = ["Ștefănescu", "Ёж И Й", "ŁÓDŹ Øre", "İstanbul ılık", "ﬁne Ⅷ", "Đorđe Ħal", "naïve Ñandú ç"];
  const { rows } = await (await getPool()).query("SELECT plain_words(t) AS words FROM unnest($1::text[]) t", [samples]);
  expect(samples.map(plainWords)).toEqual(rows.map(({ words }) => words));
});

it("has an index for words within names, Cyrillic ones too", async () => {
  const connection = await (await getPool()).connect();
  try {
    await connection.query("SET enable_seqscan = off");
    const { rows } = await connection.query(
      "EXPLAIN SELECT FROM accounts WHERE plain_words(name || ' ' || code) LIKE '%север%'",
    );
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("accounts_words_idx");
  } finally {
    connection.release(true);
  }
});
