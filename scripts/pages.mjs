/**
 * Serves the pages, by the file named as its argument, in as many processes as there are cores, up to four: drawing a board keeps a
 * core busy, and whoever reads another one meanwhile should not wait for it. Connections are dealt out in turn. A process that ends
 * after it ran well is started again; one that cannot run ends all, and whoever started this tries again later.
 */
import cluster from "node:cluster";
import { availableParallelism } from "node:os";
import process from "node:process";

const MOST = 4;
const WELL_MS = 30_000;

let running = 0;
let stopping = false;

function start() {
  const startedMs = Date.now();
  running++;
  cluster.fork().once("exit", (code) => {
    running--;
    if (stopping) {
      if (running === 0) process.exit();
    } else if (Date.now() - startedMs > WELL_MS) start();
    else process.exit(code || 1);
  });
}

cluster.setupPrimary({ exec: process.argv[2] });
for (let count = Math.min(availableParallelism(), MOST); count > 0; count--) start();

process.once("SIGTERM", () => {
  stopping = true;
  // Not Worker.kill(), which cuts the tie first: each ends what it is at.
  for (const worker of Object.values(cluster.workers)) worker.process.kill("SIGTERM");
});
