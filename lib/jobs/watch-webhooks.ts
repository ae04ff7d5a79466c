import { getPool } from "../database/pool";
import { isAnythingDue } from "../webhooks/deliver";
import { sendJob } from "./send";

/** Less than the shortest wait before a message is sent again. */
const LOOK_MS = 5_000;

/** Looks every few seconds whether a message is due to be sent again; new ones wake the worker by themselves. */
export function watchWebhooks(): { stop(): void } {
  const look = async () => {
    if (await isAnythingDue(await getPool(), new Date())) await sendJob("webhooks", {});
  };
  const quietly = () => void look().catch((error: Error) => console.error(`webhooks: ${error.message}`));
  const timer = setInterval(quietly, LOOK_MS);
  return { stop: () => clearInterval(timer) };
}
