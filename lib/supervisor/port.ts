import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "../errors/app-error";

/** Throws `port-taken` when something else listens there. Asked before the minute that a build takes. */
export async function checkPort(port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new AppError("port-taken", { port }, { cause: error }) : error),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Waits until pages are served there; false when `gone()` says that there is nothing to wait for any more. */
export async function waitForServer(port: number, host: string, gone: () => boolean): Promise<boolean> {
  while (!gone()) {
    try {
      await fetch(`http://${host}:${port}/api/health`, { redirect: "manual" });
      return true;
    } catch {
      await sleep(50);
    }
  }
  return false;
}
