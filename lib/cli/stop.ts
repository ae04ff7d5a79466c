import type { Command } from "commander";

/** `lealta stop`: stops the embedded PostgreSQL when nothing uses it, and says what does otherwise. */
export function register(program: Command): void {
  program
    .command("stop")
    .description("stop the built-in PostgreSQL, when nothing uses it")
    .option("--json", "print { stopped, users: [pids] }")
    .action(async ({ json }: { json?: boolean }) => {
      const { stopEmbedded } = await import("../database/embedded");
      const users = await stopEmbedded();
      const stopped = users.length === 0;
      if (json) console.log(JSON.stringify({ stopped, users }));
      else console.log(stopped ? "stopped" : `still used by ${users.map((pid) => `process ${pid}`).join(", ")}`);
      if (!stopped) process.exitCode = 1;
    });
}
