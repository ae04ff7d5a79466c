import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { constraintsOf } from "../constraints";
import type { CohortRequest } from "./types";

/** Sales and marketing cost of one month, of one channel or segment where the rows are these. */
export interface MonthlySpend {
  month: string;
  /** Null: not booked on any. */
  group: string | null;
  amount: number;
}

const row = z.object({ month: z.iso.date(), group: z.string().nullable(), amount: z.coerce.number() });

/**
 * What was spent on winning the customers that a grid shows, by month; empty where that is not known: spend is booked on
 * channels and segments, and nobody can say which of it went to a region, or to one owner's accounts.
 */
export async function readAcquisitionSpend(request: CohortRequest): Promise<MonthlySpend[]> {
  const constraints = [...constraintsOf(request)];
  const booked = constraints.every(
    ([dimension, values]) => (dimension === "channel" || dimension === "segment") && !values.includes(""),
  );
  if (!booked) return [];
  const conditions = constraints.map(([dimension], index) => `AND ${dimension} = ANY($${index + 3}::text[])`);
  const group = request.by === "channel" || request.by === "segment" ? request.by : "NULL::text";
  return queryRows(
    await getPool(),
    row,
    `SELECT date_trunc('month', date)::date AS month, ${group} AS "group", sum(amount) AS amount
     FROM acquisition_spend
     WHERE date >= $1::date AND date < ($2::date + interval '1 month') ${conditions.join(" ")}
     GROUP BY 1, 2`,
    [request.from, request.to, ...constraints.map(([, values]) => values)],
  );
}

/** The cost of winning one customer; null without known spend or without customers. */
export function costPerCustomer(spend: readonly MonthlySpend[], size: number): number | null {
  if (spend.length === 0 || size === 0) return null;
  return spend.reduce((total, { amount }) => total + amount, 0) / size;
}
