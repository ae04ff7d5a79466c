import type { Command } from "commander";
import { heads } from "./heads";

/**
 * `lealta views`: the shared views by name; those that people keep for themselves are theirs.
 * JSON: [{ id, name, board, query, maker }], where query is the filters as the board's address has them.
 */
export function register(program: Command): void {
  program
    .command("views")
    .description("list the views of boards that people share")
    .option("--json", "print JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const [{ getPool }, { listViews }] = await Promise.all([import("../database/pool"), import("../views/data")]);
      const views = await listViews(await getPool(), null);
      const told = views.map(({ id, name, board, query, maker }) => ({ id, name, board, query, maker }));
      if (json) return console.log(JSON.stringify(told));
      console.log(heads("view", "board", "name", "maker", "filters"));
      for (const { id, board, name, maker, query } of told)
        console.log([id, board, name, maker, query || "–"].join("\t"));
    });
}
