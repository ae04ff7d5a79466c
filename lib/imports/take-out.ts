import type { ClientBase } from "pg";
import { convertReturning } from "./commit/convert-anew";
import type { KindDeclaration } from "./kinds/declaration";

/**
 * Takes an import's rows out and puts back what they had overwritten, at the rates of today. Leaves the rows in the temporary
 * tables import_going and import_returning. Throws `rate-too-large`.
 */
export async function takeOut(connection: ClientBase, kind: KindDeclaration, importId: number): Promise<void> {
  const { table } = kind;
  await connection.query(
    `CREATE TEMP TABLE import_going ON COMMIT DROP AS SELECT * FROM ${table} WHERE import_id = ${importId}`,
  );
  await connection.query(
    `CREATE TEMP TABLE import_returning ON COMMIT DROP AS
     SELECT (jsonb_populate_record(NULL::${table}, o.prior)).* FROM overwritten o JOIN import_going g ON g.id = o.row_id
      WHERE o.kind = '${kind.id}' AND o.import_id = ${importId}`,
  );
  await convertReturning(connection, kind, "import_returning");
  await connection.query(`DELETE FROM ${table} WHERE import_id = $1`, [importId]);
  await connection.query(`INSERT INTO ${table} SELECT * FROM import_returning`);
}
