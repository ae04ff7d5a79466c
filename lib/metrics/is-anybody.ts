import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { constraintsOf, whereProfile } from "./constraints";
import type { EvaluateRequest } from "./types";

/**
 * Whether any account is left by the filters, of those in scope. What belongs to no account yet (open sales) is "not known" in
 * every dimension, so that filters which let that through leave somebody whatever accounts there are.
 */
export async function isAnybody(request: Pick<EvaluateRequest, "filters" | "scope">): Promise<boolean> {
  const constraints = constraintsOf(request);
  if ([...constraints.values()].every((values) => values.includes(""))) return true;
  const where = whereProfile(constraints, 0);
  const [row] = await queryRows(
    await getPool(),
    z.object({ some: z.boolean() }),
    `SELECT EXISTS (SELECT FROM account_profile p WHERE ${where.sql}) AS some`,
    where.parameters,
  );
  return row?.some ?? false;
}
