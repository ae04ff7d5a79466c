/** The worker's process, started by lib/supervisor. */
import { closePool } from "../database/pool";
import { endWithParent } from "../process/leash";
import { startWorker } from "./worker";

endWithParent();
const worker = await startWorker(() => process.exit(1));
process.send?.("ready");

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, async () => {
    await worker.stop();
    await closePool();
    process.exit(0);
  });
}
