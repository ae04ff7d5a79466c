import { hasLiveJob } from "../jobs/has-live-job";
import { findRequested, type ImportSummary } from "./data";

/**
 * What follows a failed import by itself, since the worker tries again what may pass, such as the end of the program in the middle of
 * it: the next try, "waiting" while that has not begun, or null where nobody is going to.
 */
export async function followingTry({
  id,
  status,
  reading: { requestKey },
}: ImportSummary): Promise<ImportSummary | "waiting" | null> {
  if (status !== "failed" || !requestKey) return null;
  const newest = await findRequested(requestKey);
  if (newest && newest.id !== id) return newest;
  return (await hasLiveJob("import", { requestKey })) ? "waiting" : null;
}
