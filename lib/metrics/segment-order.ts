import { cache } from "react";
import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";

const row = z.object({ order: z.array(z.string()) });

/** The segments that the organisation has put into an order. Read once for all figures of a page. */
export const readSegmentOrder = cache(async (): Promise<readonly string[]> => {
  const [setting] = await queryRows(await getPool(), row, `SELECT segment_order AS "order" FROM setting WHERE id = 1`);
  return setting?.order ?? [];
});

/** Values in the order that `order` names; those it does not name follow as they are, and "" (not known) comes last. */
export function inOrder<Value extends string | null>(values: readonly Value[], order: readonly string[]): Value[] {
  const place = new Map(order.map((value, index) => [value, index]));
  const rank = (value: Value) => (value === "" ? order.length + 1 : (place.get(value ?? "") ?? order.length));
  return values.toSorted((one, other) => rank(one) - rank(other));
}
