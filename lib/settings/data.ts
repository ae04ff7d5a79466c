import { z } from "zod";
import { getPool } from "../database/pool";
import { type Queryable, queryRows } from "../database/query";
import { LOGO_TYPES, type LogoType } from "./logo-type";
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
  logoVersion: z.string().nullable(),
  definitions: z.record(z.string(), z.string()),
  segmentOrder: z.array(z.string()),
  referenceRest: z.number(),
});

/** The organisation's settings; null before set-up. */
export async function getSetting(connection?: Queryable): Promise<Setting | null> {
  const [setting] = await queryRows(
    connection ?? (await getPool()),
    row,
    `SELECT name, time_zone AS "timeZone", currency, locale, active_rule AS "activeRule",
            purchase_days AS "purchaseDays", first_month AS "firstMonth",
            csm_sees_all AS "csmSeesAll", CASE WHEN logo_type IS NOT NULL THEN xmin::text END AS "logoVersion",
            definitions, segment_order AS "segmentOrder", reference_rest AS "referenceRest"
       FROM setting WHERE id = 1`,
  );
  return setting ?? null;
}

export interface Logo {
  type: LogoType;
  bytes: Buffer;
}

const logoRow = z.object({ type: z.enum(LOGO_TYPES), bytes: z.instanceof(Buffer) });

/** The organisation's logo; null without one. */
export async function getLogo(connection: Queryable): Promise<Logo | null> {
  const [logo] = await queryRows(
    connection,
    logoRow,
    "SELECT logo_type AS type, logo AS bytes FROM setting WHERE id = 1 AND logo IS NOT NULL",
  );
  return logo ?? null;
}
