/** The command line: `npm run -s lealta -- <command>`. Exit code 0: done; 1: could not, and stderr says why. */
import { CommanderError } from "commander";
import { terminalLocale } from "./language";
import { runCommand } from "./run-command";

const json = process.argv.includes("--json");

// Whoever reads only the first lines, as `head` does, has read enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

async function report(error: unknown): Promise<void> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return;
    process.stderr.write(`${error.message}\n`);
    if (json) process.stdout.write(`${JSON.stringify({ error: { code: "usage", message: error.message } })}\n`);
  } else {
    const { printError } = await import("../errors/print");
    printError(error, { locale: terminalLocale(), json });
  }
  process.exitCode = 1;
}

/** Ends as soon as all is printed, whatever a library leaves running. */
async function finish(): Promise<void> {
  const { closePool } = await import("../database/pool");
  await closePool().catch(() => {});
  process.stdout.write("", () => process.exit());
}

/** The last resort, when even the error could not be told in the user's language. */
function giveUp(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

runCommand(process.argv.slice(2)).catch(report).catch(giveUp).finally(finish);
