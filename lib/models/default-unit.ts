import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import type { ContractUnit, ModelId, Unit } from "./types";

/**
 * What time is counted in unless said otherwise: purchases in weeks; contracts by years where most of them are paid by the year
 * or longer, by months otherwise.
 */
export async function defaultUnit(model: ModelId): Promise<Unit> {
  return model === "sbg" ? contractUnit() : "week";
}

async function contractUnit(): Promise<ContractUnit> {
  const [row] = await queryRows(
    await getPool(),
    z.object({ isYearly: z.boolean().nullable() }),
    `SELECT avg((interval_months >= 12)::int) > 0.5 AS "isYearly" FROM subscriptions`,
  );
  return row?.isYearly ? "year" : "month";
}
