import type { ClientBase } from "pg";
import type { CheckPlan } from "../check/build-check";
import { RATE } from "../check/conversion-sql";
import { identitySql, isWithinAccount, storedIdentitySql } from "../check/identity";
import { belongsToAccount } from "../kinds/all";
import type { Field, KindDeclaration } from "../kinds/declaration";

/** An amount in another currency is kept as it came, beside what it is worth in the organisation's. */
const CONVERTED = `coalesce(round(c."amount" * c.${RATE}, 6), c."amount")`;
const ORIGINAL = `CASE WHEN c.${RATE} IS NOT NULL THEN c."amount" END`;

/**
 * Writes the good rows of every kind but accounts and products. A row whose own id is known takes the place (and the number) of the
 * one there, which is kept first; all others are added. Returns how many were replaced.
 */
export async function commitFacts(
  connection: ClientBase,
  { kind, plan, importId }: { kind: KindDeclaration; plan: CheckPlan; importId: number },
): Promise<number> {
  for (const field of plan.fields) if (field.list) await extendList(connection, field, plan);
  const identity = identitySql(kind, plan, "c");
  const replaced = identity === null ? 0 : await setAside(connection, kind, identity, importId);
  const account = belongsToAccount(kind);
  const hasOwnId = identity !== null && "field" in kind.ownId;
  const columns = plan.fields.filter(({ column, key }) => column !== undefined && column !== "external_id" && !key);
  const objects = objectsOf(plan.fields);
  const targets = [
    ...(account ? ["account_id"] : []),
    ...columns.map(({ column }) => `"${column}"`),
    ...objects.map(({ column }) => `"${column}"`),
    ...(hasOwnId ? ["external_id"] : []),
    ...(plan.converts ? ["original_amount"] : []),
    "import_id",
    "line",
    ...(replaced > 0 ? ["id"] : []),
  ];
  const values = [
    ...(account ? ["c.account_id"] : []),
    ...columns.map((field) => storedSql(field, plan)),
    ...objects.map(({ value }) => value),
    ...(hasOwnId ? [identity] : []),
    ...(plan.converts ? [ORIGINAL] : []),
    "$1::int",
    "c.line",
    ...(replaced > 0 ? [`coalesce(o.row_id, nextval(pg_get_serial_sequence('${kind.table}', 'id')))`] : []),
  ];
  const lists = columns.flatMap((field) =>
    field.list
      ? [`LEFT JOIN ${field.list.table} "${field.name}_row" ON "${field.name}_row".code = c."${field.name}"`]
      : [],
  );
  // The rows set aside, by own id; within an account where ids count only there.
  const kept =
    replaced > 0
      ? `LEFT JOIN overwritten o ON o.import_id = $1 AND o.kind = '${kind.id}'
           AND ${storedIdentitySql(kind, (column) => `(o.prior->>'${column}')`)} = ${identity}
           ${isWithinAccount(kind) ? "AND o.account_id = c.account_id" : ""}`
      : "";
  await connection.query(
    `INSERT INTO ${kind.table} (${targets.join(", ")})
     SELECT ${values.join(", ")} FROM import_checked c ${lists.join(" ")} ${kept} WHERE c.fault IS NULL`,
    [importId],
  );
  return replaced;
}

/** SQL of what is stored of a field of the row `c`. */
function storedSql({ name, list }: Field, { converts }: CheckPlan): string {
  if (list) return `"${name}_row".id`;
  return converts && name === "amount" ? CONVERTED : `c."${name}"`;
}

/** Fields that share a column as the keys of one object: only what has a value is in it. */
function objectsOf(fields: readonly Field[]): { column: string; value: string }[] {
  const keyed = fields.filter(({ key }) => key !== undefined);
  return [...new Set(keyed.map(({ column }) => column ?? ""))].map((column) => {
    const parts = keyed.filter((field) => field.column === column).map(({ key, name }) => `'${key}', c."${name}"`);
    return { column, value: `jsonb_strip_nulls(jsonb_build_object(${parts.join(", ")}))` };
  });
}

/** Takes out the rows whose own ids come again and keeps them with this import. */
async function setAside(
  connection: ClientBase,
  kind: KindDeclaration,
  identity: string,
  importId: number,
): Promise<number> {
  const within = isWithinAccount(kind) ? "AND f.account_id = c.account_id" : "";
  const stored = storedIdentitySql(kind, (column) => `f."${column}"`);
  const result = await connection.query(
    `WITH gone AS (
       DELETE FROM ${kind.table} f USING import_checked c
        WHERE c.fault IS NULL AND ${stored} = ${identity} ${within} RETURNING f.*)
     INSERT INTO overwritten (account_id, kind, row_id, import_id, prior)
     SELECT ${belongsToAccount(kind) ? "coalesce(account_id, 0)" : "0"}, '${kind.id}', id, $1, to_jsonb(gone) FROM gone`,
    [importId],
  );
  return result.rowCount ?? 0;
}

/** Products and surveys are known by the files that name them; in order, so that two imports do not wait for each other. */
async function extendList(connection: ClientBase, { name, list }: Field, plan: CheckPlan): Promise<void> {
  if (!list) return;
  const label = plan.fields.some((field) => field.name === list.nameField) ? `max("${list.nameField}")` : "NULL";
  await connection.query(
    `INSERT INTO ${list.table} (code, name)
     SELECT "${name}", coalesce(${label}, "${name}") FROM import_checked
      WHERE fault IS NULL AND "${name}" IS NOT NULL GROUP BY "${name}" ORDER BY "${name}"
     ON CONFLICT (code) DO NOTHING`,
  );
}
