import type { ClientBase } from "pg";
import { z } from "zod";
import { queryRows } from "../../database/query";
import type { KindDeclaration } from "../kinds/declaration";
import type { Mapping } from "../types";
import { buildCheck, type CheckPlan } from "./build-check";
import type { CheckContext } from "./field-sql";
import { followAliases } from "./follow-aliases";
import { identityField, identitySql, isWithinAccount } from "./identity";

/**
 * Understands and checks all staged rows in sets. Leaves the temporary table import_checked: line, fault (place in the
 * plan's checks, null for a good row), first_line, account_id, and each field's value under its own name.
 */
export async function checkRows(
  connection: ClientBase,
  {
    kind,
    header,
    mapping,
    context,
  }: { kind: KindDeclaration; header: string[]; mapping: Mapping; context: CheckContext },
): Promise<CheckPlan> {
  const plan = buildCheck(kind, header, mapping, context);
  await connection.query("DROP TABLE IF EXISTS import_checked");
  await connection.query(`CREATE TEMP TABLE import_checked ON COMMIT DROP AS ${plan.select}`);
  const column = header.indexOf(mapping[identityField(kind)] ?? "");
  if (kind.id === "accounts") await followAliases(connection, plan, column);
  await refuseRepeats(connection, kind, plan, column);
  return plan;
}

/** Of several good rows with one own id the first is taken; the others are refused and name its line. */
async function refuseRepeats(
  connection: ClientBase,
  kind: KindDeclaration,
  plan: CheckPlan,
  column: number,
): Promise<void> {
  const identity = identitySql(kind, plan, "c");
  if (identity === null) return;
  const isWithin = isWithinAccount(kind);
  // Two codes may lead to one account; what stands before its number is in no file.
  const account = `coalesce(E'\\x1f' || c.account_id, c."account")`;
  const key = isWithin ? `${identity}, ${account}` : identity;
  const fault = plan.checks.push({ reason: "twice-in-file", column, when: "", params: { line: "first_line" } }) - 1;
  await connection.query(
    `WITH repeated AS (
       SELECT ${identity} AS identity, ${isWithin ? account : "NULL::text"} AS account,
              min(c.line) AS first
         FROM import_checked c WHERE c.fault IS NULL AND ${identity} IS NOT NULL
        GROUP BY ${key} HAVING count(*) > 1)
     UPDATE import_checked c SET fault = ${fault}, first_line = r.first FROM repeated r
      WHERE c.fault IS NULL AND ${identity} = r.identity AND c.line > r.first
        ${isWithin ? `AND ${account} = r.account` : ""}`,
  );
}

/** How many rows were staged for good, and how many of them are good. */
export async function countGood(connection: ClientBase): Promise<number> {
  const [row] = await queryRows(
    connection,
    z.object({ good: z.coerce.number() }),
    "SELECT count(*) AS good FROM import_checked WHERE fault IS NULL",
  );
  return row?.good ?? 0;
}
