import { requireRole } from "../auth/gate";
import { getPool } from "../database/pool";
import { latestJob } from "../jobs/send";
import { lastSelfCheck } from "./data";

const UNDER_WAY: ReadonlySet<string> = new Set(["created", "retry", "active"]);

/** The last self-check and whether one is under way, or has failed since. For admins: it names all owners and figures. */
export async function loadSelfCheck() {
  await requireRole("admin");
  const [last, job] = await Promise.all([lastSelfCheck(await getPool()), latestJob("self-check")]);
  return { last, running: job !== null && UNDER_WAY.has(job.state), failed: job?.state === "failed" };
}
