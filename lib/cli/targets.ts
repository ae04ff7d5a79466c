import type { Command } from "commander";
import { mintScope } from "../auth/scope";
import { heads, say } from "./heads";

/**
 * `lealta targets`: what is aimed for, by figure, consecutive periods with the same target as one, each with its newest figure.
 * JSON: [{ metric, definition, segment, grain, from, to, value, owner, latest: { row, standing } | null }], row as evaluate()
 * gives it, standing { verdict, distance, reaches }.
 */
export function register(program: Command): void {
  program
    .command("targets")
    .description("list the targets of indicators, and whether they are reached")
    .option("--json", "print JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const found = await listStandings();
      if (json) return console.log(JSON.stringify(found));
      const head = heads(
        "metric",
        "definition",
        "segment",
        "grain",
        "from",
        "to",
        "target",
        "owner",
        "period",
        "value",
      );
      console.log(`${head}\t${heads("verdict")}`);
      for (const { latest, ...run } of found) {
        const aim = [run.metric, run.definition, run.segment ?? "*", run.grain, run.from, run.to, run.value];
        const figure = latest?.row.value ?? null;
        const told = [latest?.row.period ?? "–", figure === null ? "–" : Number(figure.toFixed(6))];
        console.log(
          [...aim, run.owner.email, ...told, latest ? say(`verdicts.${latest.standing.verdict}`) : "–"].join("\t"),
        );
      }
    });
}

async function listStandings() {
  const [{ listTargets }, { runsOf }, { getLatestStanding }, { dataRange }] = await Promise.all([
    import("../targets/data"),
    import("../targets/runs"),
    import("../targets/latest-standing"),
    import("../metrics/data-range"),
  ]);
  const [targets, data] = await Promise.all([listTargets(), dataRange()]);
  const scope = mintScope({ kind: "all" });
  const found = [];
  // One after the other: each may read all facts.
  for (const run of runsOf(targets))
    found.push({ ...run, latest: data && (await getLatestStanding(run, { data, scope, live: true })) });
  return found;
}
