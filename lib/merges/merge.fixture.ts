import fc from "fast-check";
import { getPool } from "../database/pool";
import { importRows, NOW } from "../imports/import.fixture";
import { undoImport } from "../imports/undo";
import { rebuildRollups } from "../rollups/rebuild";
import { mergeAccounts } from "./mutations";
import { MERGE_TABLES } from "./tables";
import type { Choices } from "./types";
import { undoMerge } from "./undo";

export const BY = { userId: null, email: "ana@example.com" };

/** The tables that a merge and its undoing leave exactly as they were; figures are held against a rebuild besides. */
const COMPARED = ["accounts", ...Object.keys(MERGE_TABLES)].filter(
  // Written for the mere having been there: whether marks or figures of an account without any are kept is nobody's concern.
  (table) =>
    !["account_aliases", "rollup_mark", "account_profile", "account_standing", "data_findings"].includes(table),
);
const ROLLUPS = ["account_month", "segment_month", "cohort_month"];

/** An empty database, numbered from 1 again. */
export async function emptied(): Promise<void> {
  const tables = [
    ...COMPARED,
    "rollup_mark",
    "account_profile",
    "account_standing",
    "data_findings",
    "account_aliases",
  ];
  await (await getPool()).query(
    `TRUNCATE ${tables.join(", ")}, ${ROLLUPS.slice(1).join(", ")}, account_merges, account_merge_moves, imports, import_rejects,
       products, surveys, themes, fact_extent, rollup_state, setting RESTART IDENTITY CASCADE`,
  );
}

/** Every row of every table that has something to do with accounts. */
export async function everything(
  tables: readonly string[] = [...COMPARED, "segment_month", "cohort_month", "fact_extent"],
) {
  const pool = await getPool();
  const found: Record<string, string[]> = {};
  for (const table of tables) {
    const { rows } = await pool.query<{ row: string }>(
      `SELECT (to_jsonb(t) - 'created_at' - 'made_at')::text AS row FROM ${table} t ORDER BY 1`,
    );
    found[table] = rows.map(({ row }) => row.replace(/"created_at": "[^"]*"/g, ""));
  }
  return found;
}

/** The figures as they stand, and as a full rebuild has them. */
export async function figures() {
  const standing = await everything(ROLLUPS);
  await rebuildRollups(await getPool(), { now: NOW });
  return { standing, rebuilt: await everything(ROLLUPS) };
}

export const merge = async (from: string, into: string, choices: Choices = {}, patienceMs?: number) =>
  mergeAccounts(await getPool(), { from, into, choices, now: NOW, by: BY, patienceMs });
export const unmerge = async (id: number, patienceMs?: number) =>
  undoMerge(await getPool(), id, { now: NOW, by: BY, patienceMs });
export const undo = (importId: number) => undoImport(importId, { now: NOW, by: BY });

/** What people and rules did about A and B, some of it alike. */
export async function addDeeds(): Promise<void> {
  await (await getPool()).query(`
    INSERT INTO themes (id, code, name) VALUES (1, 'price', 'Price') ON CONFLICT DO NOTHING;
    INSERT INTO notes (account_id, user_id, text) SELECT id, 1, 'of ' || code FROM accounts;
    INSERT INTO follow_ups (account_id, reason, subject, due_at, opened_at) SELECT id, 'detractor', 'answer:' || id, '2026-03-20', '2026-03-01' FROM accounts;
    INSERT INTO follow_ups (account_id, reason, subject, due_at, opened_at, closed_at) SELECT id, 'detractor', 'answer:0', '2026-01-20', '2026-01-01', '2026-01-05' FROM accounts;
    INSERT INTO gestures (account_id, follow_up_id, user_id, kind, amount, month, given_at) SELECT account_id, id, 1, 'credit', 5, '2026-01-01', '2026-01-02' FROM follow_ups;
    INSERT INTO reference_requests (account_id, asked_on, asked_by, prospect) SELECT id, '2026-02-01', 1, 'Prospect' FROM accounts;
    INSERT INTO planned_interviews (account_id, planned_on, user_id) SELECT id, '2026-04-01', 1 FROM accounts;
    INSERT INTO account_health (account_id, month, version, score, parts) SELECT id, '2025-12-01', 1, 50 + id, '{}' FROM accounts;
    INSERT INTO answer_themes (account_id, answered_at, answer_id, theme_id, by_hand)
      SELECT account_id, answered_at, id, 1, true FROM survey_answers`);
}

/** One file, and whether it names accounts that are not known yet. */
export interface RandomFile {
  kind: string;
  content: string[];
}

const code = fc.constantFrom("A", "A", "B", "C");
const ownId = fc.constantFrom("1", "2", "3", "4", "");
const day = fc.constantFrom("2024-01-05", "2024-02-01", "2025-03-01", "2025-12-31");

const rowsOf = (
  kind: string,
  header: string,
  row: fc.Arbitrary<readonly (string | number)[]>,
): fc.Arbitrary<RandomFile> =>
  fc
    .array(row, { minLength: 1, maxLength: 5 })
    .map((rows) => ({ kind, content: [header, ...rows.map((cells) => cells.join(","))] }));

/** Files in which rows come anew, change account, and are written over. */
export const randomFile: fc.Arbitrary<RandomFile> = fc.oneof(
  rowsOf("invoices", "id,account,date,amount", fc.tuple(ownId, code, day, fc.integer({ min: -5, max: 500 }))),
  rowsOf("subscriptions", "id,account,start,amount", fc.tuple(ownId, code, day, fc.integer({ min: 1, max: 90 }))),
  rowsOf(
    "survey-answers",
    "id,account,date,question,score",
    fc.tuple(ownId, code, day, fc.constant("nps"), fc.integer({ min: 0, max: 10 })),
  ),
  rowsOf("contacts", "id,account,name", fc.tuple(fc.constantFrom("1", "2", "3"), code, fc.constantFrom("Ana", "Bo"))),
  rowsOf(
    "accounts",
    "code,segment,owner",
    fc.tuple(code, fc.constantFrom("smb", "mid", ""), fc.constantFrom("eve", "")),
  ),
);

/** Brings files in, one after the other; returns their imports. */
export async function bringIn(files: readonly RandomFile[]): Promise<number[]> {
  const imports: number[] = [];
  for (const { kind, content } of files) {
    const { importId } = await importRows(kind, content, { createAccounts: true, again: true });
    imports.push(importId ?? 0);
  }
  return imports;
}
