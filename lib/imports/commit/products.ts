import type { ClientBase } from "pg";
import type { CheckPlan } from "../check/build-check";
import { relinkHistory } from "../relink-history";
import type { Mapping } from "../types";

/**
 * Writes the good rows of a file of products. Sales point at products, so one that is known is changed where it stands, in
 * the columns that the file has; what was there is kept first.
 */
export async function commitProducts(
  connection: ClientBase,
  { plan, mapping, importId }: { plan: CheckPlan; mapping: Mapping; importId: number },
): Promise<void> {
  const columns = plan.fields.flatMap(({ name, column }) =>
    column && name !== "code" && name in mapping ? [{ name, column }] : [],
  );
  const changes = columns.map(({ name, column }) =>
    name === "name" ? `name = coalesce(c."name", p.name), ` : `"${column}" = c."${name}", `,
  );
  const others = columns.filter(({ name }) => name !== "name");
  const label = columns.length > others.length ? 'coalesce(c."name", c."code")' : 'c."code"';
  await connection.query(
    `INSERT INTO overwritten (account_id, kind, row_id, import_id, prior)
     SELECT 0, 'products', p.id, $1, to_jsonb(p) FROM products p JOIN import_checked c ON c."code" = p.code
      WHERE c.fault IS NULL`,
    [importId],
  );
  await connection.query(
    `UPDATE products p SET ${changes.join("")} import_id = $1, line = c.line
       FROM import_checked c WHERE c.fault IS NULL AND c."code" = p.code`,
    [importId],
  );
  await connection.query(
    `INSERT INTO products (code, name, import_id, line ${others.map(({ column }) => `, "${column}"`).join("")})
     SELECT c."code", ${label}, $1, c.line ${others.map(({ name }) => `, c."${name}"`).join("")}
       FROM import_checked c
      WHERE c.fault IS NULL AND NOT EXISTS (SELECT FROM products p WHERE p.code = c."code") ORDER BY c.line`,
    [importId],
  );
}

/** Kinds whose rows point at a product, each the name of its table: those there, and those that an undo may bring back. */
const USERS = ["invoices", "subscriptions", "opportunities"];

/**
 * Takes a file of products back: those it changed are as before. Those it brought go; where a sale has named one
 * meanwhile, it stays as the sale alone would have made it.
 */
export async function undoProducts(connection: ClientBase, importId: number): Promise<void> {
  await connection.query(
    `UPDATE products p SET name = o.name, category = o.category, offered = o.offered, import_id = o.import_id, line = o.line
       FROM (SELECT w.row_id, r.* FROM overwritten w, jsonb_populate_record(NULL::products, w.prior) r
              WHERE w.kind = 'products' AND w.import_id = $1) o
      WHERE o.row_id = p.id AND p.import_id = $1`,
    [importId],
  );
  await relinkHistory(connection, "products", importId);
  const unused = USERS.map(
    (kind) => `AND NOT EXISTS (SELECT FROM ${kind} r WHERE r.product_id = p.id)
      AND NOT EXISTS (SELECT FROM overwritten o WHERE o.kind = '${kind}' AND (o.prior->>'product_id')::int = p.id)`,
  );
  await connection.query(`DELETE FROM products p WHERE p.import_id = $1 ${unused.join(" ")}`, [importId]);
  await connection.query(
    "UPDATE products SET name = code, category = NULL, offered = true, import_id = NULL, line = NULL WHERE import_id = $1",
    [importId],
  );
}
