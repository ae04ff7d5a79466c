import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import type { RecordedRow } from "../imports/record-rows";

const text = z.string().nullable();
const stored = z.object({
  account: z.string(),
  id: text,
  currency: z.string(),
  product: text,
  date: text,
  quantity: text,
  order: text,
  start: text,
  end: text,
  interval: text,
  end_reason: text,
});

/** The fields that each kind's row has beside those that both have. */
const OWN = {
  invoices: ["date", "quantity", "order"],
  subscriptions: ["start", "end", "interval", "end_reason"],
} as const;

const COLUMNS = {
  invoices: `r.date::text AS date, trim_scale(r.quantity)::text AS quantity, r.order_number AS "order",
    NULL AS start, NULL AS "end", NULL AS interval, NULL AS end_reason`,
  subscriptions: `NULL AS date, NULL AS quantity, NULL AS "order", r.start_date::text AS start,
    r.end_date::text AS "end", r.interval_months::text AS interval, r.end_reason`,
} as const;

/** A row that a check of amounts found, field by field without its amount; null where it has changed or has no id of its own. */
export async function rowOf(
  connection: Queryable,
  position: number,
): Promise<{ kind: keyof typeof OWN; row: RecordedRow } | null> {
  for (const kind of ["invoices", "subscriptions"] as const) {
    const [found] = await queryRows(
      connection,
      stored,
      `SELECT a.code AS account, r.external_id AS id, r.currency, p.code AS product,
              ${COLUMNS[kind]}
         FROM data_findings f JOIN accounts a ON a.id = f.account_id
         JOIN ${kind} r ON r.account_id = f.account_id AND r.id = (f.detail->>'rowId')::bigint
              AND r.amount = (f.detail->>'amount')::numeric
         LEFT JOIN products p ON p.id = r.product_id
        WHERE f."check" = 'amounts' AND f.position = $1 AND f.detail->>'kind' = '${kind}'`,
      [position],
    );
    if (!found?.id) continue;
    const { account, id, currency, product } = found;
    const own = Object.fromEntries(OWN[kind].map((field) => [field, found[field]]));
    return { kind, row: { account, id, currency, product, ...own } };
  }
  return null;
}
