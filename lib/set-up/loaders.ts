import { requireRole } from "../auth/gate";
import { getPool } from "../database/pool";
import { latestJob } from "../jobs/send";
import { hasAccounts } from "./data";

export interface FirstData {
  /** none: nothing yet; making: the demo company is under way; failed: it could not be made; present: there is data. */
  state: "none" | "making" | "failed" | "present";
}

/** How far the first data are, for admins. The job counts before the accounts do, which appear while it still works. */
export async function loadFirstData(): Promise<FirstData> {
  await requireRole("admin");
  const job = await latestJob("seed-demo");
  if (job && ["created", "retry", "active"].includes(job.state)) return { state: "making" };
  if (await hasAccounts(await getPool())) return { state: "present" };
  return { state: job?.state === "failed" ? "failed" : "none" };
}
