import type { Command } from "commander";

/** `lealta migrate`: brings the database to this version's schema and names the migrations applied. */
export function register(program: Command): void {
  program
    .command("migrate")
    .description("bring the database to this version")
    .option("--json", "print { applied: [names] }")
    .action(async ({ json }: { json?: boolean }) => {
      const { migrate } = await import("../database/migrate");
      const applied = await migrate();
      if (json) console.log(JSON.stringify({ applied }));
      else console.log(applied.length ? applied.map((name) => `applied ${name}`).join("\n") : "already up to date");
    });
}
