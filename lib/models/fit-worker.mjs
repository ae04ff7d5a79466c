/** The thread's own side of lib/models/run-in-worker.ts: plain JavaScript, so that Node can begin it without help. */
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { doFitTask } = await import("./fit-task.ts");
parentPort?.postMessage(doFitTask(workerData));
