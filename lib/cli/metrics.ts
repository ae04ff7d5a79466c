import type { Command } from "commander";

/** `lealta metrics`: the catalogue of indicators, as ids and definitions. */
export function register(program: Command): void {
  program
    .command("metrics")
    .description("list the indicators and their definitions")
    .option("--json", "print the catalogue")
    .action(async ({ json }: { json?: boolean }) => {
      const { catalogue } = await import("../metrics/catalogue");
      const entries = catalogue.map((metric) => ({
        id: metric.id,
        kind: metric.kind,
        unit: metric.unit,
        better: metric.better,
        additive: metric.additive,
        interval: metric.intervalMethod,
        definitions: metric.definitions.map(({ id, unit }) => ({ id, unit })),
        source: metric.source,
      }));
      if (json) console.log(JSON.stringify(entries));
      else for (const { id, definitions } of entries) console.log(`${id}: ${definitions.map((d) => d.id).join(", ")}`);
    });
}
