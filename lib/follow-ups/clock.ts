import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { loadSetting } from "../settings/loaders";

/** The organisation's date and time at an instant, "YYYY-MM-DDTHH:mm", as a field for both has them. */
export async function localNow(now: Date): Promise<string> {
  const timeZone = (await loadSetting())?.timeZone ?? "UTC";
  const format = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone });
  return format.format(now).replace(" ", "T");
}

/** The instant at which the organisation's clock shows "YYYY-MM-DDTHH:mm". */
export async function instantIn(local: string): Promise<Date> {
  const timeZone = (await loadSetting())?.timeZone ?? "UTC";
  const [row] = await queryRows(
    await getPool(),
    z.object({ at: z.date() }),
    "SELECT $1::timestamp AT TIME ZONE $2 AS at",
    [local, timeZone],
  );
  if (!row) throw new Error("SELECT returned no row");
  return row.at;
}
