import type { ClientBase } from "pg";
import pg from "pg";
import { PROFILE_MONTH } from "../../rollups/marks";
import { followSuccessors } from "../../users/follow-successors";
import type { CheckPlan } from "../check/build-check";
import { REASON_COLUMN } from "../header";
import type { Mapping } from "../types";

/**
 * Writes the good rows of a file of accounts. A known code is overwritten in the columns that the file has; what was
 * there is kept first. Columns that are no field become attributes, beside those there are.
 */
export async function commitAccounts(
  connection: ClientBase,
  { plan, header, mapping, importId }: { plan: CheckPlan; header: string[]; mapping: Mapping; importId: number },
): Promise<void> {
  const mapped = new Set(Object.values(mapping));
  const others = header
    .map((name, index) => ({ name, index }))
    .filter(({ name }) => !mapped.has(name) && name !== REASON_COLUMN);
  const attributes =
    others.length === 0
      ? "'{}'::jsonb"
      : `jsonb_strip_nulls(jsonb_object(ARRAY[${others.map(({ name }) => pg.escapeLiteral(name)).join(", ")}],
           ARRAY[${others.map(({ index }) => `s.c${index}`).join(", ")}]))`;
  const columns = plan.fields.flatMap(({ name, column }) =>
    column && name !== "code" && name !== "name" ? [{ column, value: `c."${name}"` }] : [],
  );
  const name = plan.fields.some((field) => field.name === "name") ? 'c."name"' : "NULL";
  await connection.query(
    `INSERT INTO overwritten (account_id, kind, row_id, import_id, prior)
     SELECT a.id, 'accounts', a.id, $1, to_jsonb(a) FROM accounts a JOIN import_checked c ON c."code" = a.code
      WHERE c.fault IS NULL`,
    [importId],
  );
  const rows = "FROM import_checked c JOIN import_stage s ON s.line = c.line WHERE c.fault IS NULL";
  await connection.query(
    `UPDATE accounts a SET name = coalesce(new.name, a.name), attributes = a.attributes || new.attributes,
        ${columns.map(({ column }) => `"${column}" = new."${column}", `).join("")} import_id = $1, line = new.line
       FROM (SELECT c."code", ${name} AS name, ${attributes} AS attributes, c.line
                    ${columns.map(({ column, value }) => `, ${value} AS "${column}"`).join("")} ${rows}) new
      WHERE new."code" = a.code`,
    [importId],
  );
  await connection.query(
    `INSERT INTO accounts (code, name, attributes, import_id, line ${columns.map(({ column }) => `, "${column}"`).join("")})
     SELECT c."code", coalesce(${name}, c."code"), ${attributes}, $1, c.line
            ${columns.map(({ value }) => `, ${value}`).join("")} ${rows}
        AND NOT EXISTS (SELECT FROM accounts a WHERE a.code = c."code") ORDER BY c.line`,
    [importId],
  );
  await connection.query(
    "INSERT INTO rollup_mark (account_id, month, kind) SELECT id, $2, 'accounts' FROM accounts WHERE import_id = $1 ON CONFLICT DO NOTHING",
    [importId, PROFILE_MONTH],
  );
  await followSuccessors(connection);
}

/** Creates the accounts that good rows name and that are not known yet, and puts their ids into import_checked. */
export async function createAccounts(connection: ClientBase, plan: CheckPlan, importId: number): Promise<void> {
  const has = (name: string) => plan.fields.some((field) => field.name === name);
  // Of a kind whose rows may belong to nobody.
  if (!has("account")) return;
  const named = has("account_name");
  await connection.query(
    `WITH created AS (
       INSERT INTO accounts (code, name, import_id, line)
       SELECT DISTINCT ON ("account") "account", ${named ? 'coalesce("account_name", "account")' : '"account"'}, $1, line
         FROM import_checked WHERE fault IS NULL AND account_id IS NULL AND "account" IS NOT NULL
        ORDER BY "account", ${named ? '"account_name" IS NULL, ' : ""} line
       ON CONFLICT (code) DO NOTHING RETURNING id)
     INSERT INTO rollup_mark (account_id, month, kind) SELECT id, $2::date, 'accounts' FROM created ON CONFLICT DO NOTHING`,
    [importId, PROFILE_MONTH],
  );
  await connection.query(
    `UPDATE import_checked c SET account_id = a.id FROM accounts a
      WHERE c.fault IS NULL AND c.account_id IS NULL AND a.code = c."account"`,
  );
}
