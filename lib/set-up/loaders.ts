import { requireRole } from "../auth/gate";
import { getPool } from "../database/pool";
import { KINDS } from "../imports/kinds/all";
import { latestJob } from "../jobs/send";
import { countImports, hasAccounts } from "./data";

export type FirstData =
  /** none: nothing yet; failed: the demo company could not be made; present: there is data. */
  | { state: "none" | "failed" | "present" }
  /** The demo company is under way: so many of its files are in. */
  | { state: "making"; files: number; of: number };

/** How far the first data are, for admins. The job counts before the accounts do, which appear while it still works. */
export async function loadFirstData(): Promise<FirstData> {
  await requireRole("admin");
  const job = await latestJob("seed-demo");
  const pool = await getPool();
  if (job && ["created", "retry", "active"].includes(job.state)) {
    // The demo company brings one file of each kind, and has only one currency.
    const kinds = Object.keys(KINDS).filter((kind) => kind !== "exchange-rates");
    return { state: "making", files: await countImports(pool), of: kinds.length };
  }
  if (await hasAccounts(pool)) return { state: "present" };
  return { state: job?.state === "failed" ? "failed" : "none" };
}
