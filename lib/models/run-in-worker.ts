import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { rootFolder } from "../env";
import type { FitOutcome, FitTask } from "./fit-task";

/**
 * Fits in a thread of its own, so that whoever serves pages or works jobs in this process is not held up. The thread runs the
 * sources, which stand beside the built pages too.
 */
export function fitInWorker(task: FitTask): Promise<FitOutcome | null> {
  const file = pathToFileURL(join(/* turbopackIgnore: true */ rootFolder(), "lib", "models", "fit-worker.mjs"));
  return new Promise((resolve, reject) => {
    const worker = new Worker(/* turbopackIgnore: true */ file, { workerData: task });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the fitting thread ended with code ${code}`)));
  });
}
