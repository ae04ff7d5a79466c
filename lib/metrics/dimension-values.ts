import { z } from "zod";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { constraintsOf, whereProfile } from "./constraints";
import { inOrder, readSegmentOrder } from "./segment-order";
import { DIMENSIONS, type Dimension } from "./types";

const row = z.object({ dimension: z.enum(DIMENSIONS), value: z.string() });

/**
 * The values that each dimension takes among the accounts in scope: segments in the organisation's order, others by name; ""
 * ("not known") comes last.
 */
export async function dimensionValues(scope: AccountScope): Promise<Record<Dimension, string[]>> {
  const where = whereProfile(constraintsOf({ scope }), 0);
  const rows = await queryRows(
    await getPool(),
    row,
    `SELECT DISTINCT d.dimension, d.value FROM account_profile p
     CROSS JOIN LATERAL (VALUES ${DIMENSIONS.map((name) => `('${name}', p.${name})`).join(", ")}) d(dimension, value)
     WHERE ${where.sql}`,
    where.parameters,
  );
  const byName = (a: string, b: string) => (a === "" ? 1 : b === "" ? -1 : a.localeCompare(b));
  const valuesOf = (dimension: Dimension) =>
    rows
      .filter((found) => found.dimension === dimension)
      .map((found) => found.value)
      .sort(byName);
  const values = Object.fromEntries(DIMENSIONS.map((name) => [name, valuesOf(name)])) as Record<Dimension, string[]>;
  return { ...values, segment: inOrder(values.segment, await readSegmentOrder()) };
}
