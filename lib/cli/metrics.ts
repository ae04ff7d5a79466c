import type { Command } from "commander";

/** `lealta metrics`: the catalogue of indicators, as ids and definitions. */
export function register(program: Command): void {
  program
    .command("metrics")
    .description("list the indicators and their definitions")
    .option("--json", "print the catalogue")
    .action(async ({ json }: { json?: boolean }) => {
      const { catalogueAnswer } = await import("../metrics/asked/catalogue");
      const entries = catalogueAnswer();
      if (json) console.log(JSON.stringify(entries));
      else for (const { id, definitions } of entries) console.log(`${id}: ${definitions.map((d) => d.id).join(", ")}`);
    });
}
