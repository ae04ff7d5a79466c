import { getPool } from "../database/pool";
import { listDue } from "../imports/schedules/data";
import { sendJob } from "./send";

const LOOK_MS = 30_000;

/** Looks twice a minute whether any folder is due to be looked into, and asks for it. */
export function watchFolders(): { stop(): void } {
  const look = async () => {
    const due = await listDue(await getPool(), new Date());
    if (due.length > 0) await sendJob("folder-imports", {});
  };
  const quietly = () => void look().catch((error: Error) => console.error(`folders of imports: ${error.message}`));
  const timer = setInterval(quietly, LOOK_MS);
  return { stop: () => clearInterval(timer) };
}
