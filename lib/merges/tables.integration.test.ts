import { expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { MERGE_TABLES, MOVED_TABLES } from "./tables";

withTestDatabase();

it("knows what a merge does about every table with rows of accounts", async () => {
  const { rows } = await (await getPool()).query(
    `SELECT table_name AS name, bool_or(column_name = 'id') AS numbered FROM information_schema.columns
      WHERE table_schema = 'public' GROUP BY table_name HAVING bool_or(column_name = 'account_id') ORDER BY table_name`,
  );
  // A new table: say in lib/merges/tables.ts what becomes of its rows.
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(MERGE_TABLES).sort());
  const numbered = rows.filter(({ numbered: has }) => has).map(({ name }) => name);
  expect(MOVED_TABLES.filter((table) => !numbered.includes(table))).toEqual([]);
});
