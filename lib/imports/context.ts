import type { Queryable } from "../database/query";
import { getSetting } from "../settings/data";

/** What of the organisation's settings an import goes by. Before set-up: euros and UTC. */
export interface Organisation {
  timeZone: string;
  currency: string;
  /** The current day there, YYYY-MM-DD. */
  today: string;
}

export async function organisationAt(connection: Queryable, now: Date): Promise<Organisation> {
  const setting = await getSetting(connection);
  const timeZone = setting?.timeZone ?? "UTC";
  return { timeZone, currency: setting?.currency ?? "EUR", today: dayIn(timeZone, now) };
}

/** The day it is in a time zone. */
function dayIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now);
}
