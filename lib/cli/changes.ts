import type { Command } from "commander";
import { heads } from "./heads";

/**
 * `lealta changes`: the ledger of changes, newest first.
 * JSON: [{ code, name, type, date, segments, regions, plans, industries, channels, metric, expected }].
 */
export function register(program: Command): void {
  program
    .command("changes")
    .description("list the ledger of changes: product, price, policy, process, promotion, service")
    .option("--json", "print JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const { listChanges } = await import("../changes/data");
      const changes = await listChanges();
      if (json) return console.log(JSON.stringify(changes));
      console.log(heads("date", "code", "type", "metric", "scope", "name"));
      for (const { date, code, type, metric, name, ...change } of changes) {
        const scope = [change.segments, change.regions, change.plans, change.industries, change.channels]
          .filter((values) => values.length > 0)
          .map((values) => values.join("|"));
        console.log([date, code, type, metric ?? "–", scope.join(" & ") || "*", name].join("\t"));
      }
    });
}
