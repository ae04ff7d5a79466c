import { getPool } from "../../database/pool";
import { inImportOrder } from "../kinds/import-order";
import { listDue } from "./data";
import { lookInto } from "./look";

/** Looks into every folder whose time has come; what others refer to comes first. */
export async function workSchedules(now: Date, quietMs?: number): Promise<void> {
  let after: string | undefined;
  for (const schedule of inImportOrder(await listDue(await getPool(), now), ({ kind }) => kind)) {
    after = await lookInto(schedule, { now, after, quietMs });
  }
}
