import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { type SelfCheck, selfCheck } from "./result";

/**
 * What the self-check found when it last ran in the background; null when it never did, or an earlier program wrote it down in
 * another way.
 */
export async function lastSelfCheck(connection: Queryable): Promise<SelfCheck | null> {
  const [row] = await queryRows(connection, z.object({ result: z.unknown() }), "SELECT result FROM self_check");
  return selfCheck.safeParse(row?.result).data ?? null;
}
