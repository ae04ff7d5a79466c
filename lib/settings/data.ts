import { z } from "zod";
import { getPool } from "../database/pool";
import { type Queryable, queryRows } from "../database/query";
import type { Setting } from "./types";

const row: z.ZodType<Setting> = z.object({
  name: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  locale: z.string(),
  activeRule: z.enum(["contract", "purchase"]).nullable(),
  purchaseDays: z.number(),
  firstMonth: z.number(),
  csmSeesAll: z.boolean(),
});

/** The organisation's settings; null before set-up. */
export async function getSetting(connection?: Queryable): Promise<Setting | null> {
  const [setting] = await queryRows(
    connection ?? (await getPool()),
    row,
    `SELECT name, time_zone AS "timeZone", currency, locale, active_rule AS "activeRule",
            purchase_days AS "purchaseDays", first_month AS "firstMonth",
            csm_sees_all AS "csmSeesAll"
       FROM setting WHERE id = 1`,
  );
  return setting ?? null;
}
