import { Command } from "commander";
import { closePool, getPool } from "../lib/database/pool";
import { addFacts } from "./add-facts";
import { deriveFigures } from "./derive-figures";
import { generate } from "./generate";
import { rebuild } from "./rebuild";
import { PARTS, type Part, run } from "./run";
import { parseSize, SIZES } from "./sizes";

const program = new Command("bench").description("Makes the benchmark's data and measures Lealta with it.");
const sizes = Object.entries(SIZES).map(([size, accounts]) => `${size} (${accounts.toLocaleString("en")} accounts)`);
const log = (line: string) => console.log(line);
const count = (text: string) => Number.parseInt(text, 10);

program
  .command("generate <size>")
  .description(`make the database of a size, ${sizes.join(", ")}, with rollups, health and models`)
  .option("--facts-only", "leave out all but the facts")
  .action(async (text: string, { factsOnly }: { factsOnly?: boolean }) => {
    const started = performance.now();
    await generate(parseSize(text), log);
    log(`generated in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    if (factsOnly) return;
    await rebuild(parseSize(text), log);
    await deriveFigures(await getPool(), log);
  });

program
  .command("add-facts <size>")
  .description("give a database that was made before there were as many kinds of facts those that it lacks")
  .action((text: string) => addFacts(parseSize(text), log));

program
  .command("rebuild <size>")
  .description("make the rollups of a size anew")
  .action((text: string) => rebuild(parseSize(text), log));

program
  .command("run <size>")
  .description("measure and print, as ratios within the run; fails when a number is wrong, not when something is slow")
  .option("--against <size>", "the smaller size that times are compared with", "M")
  .option("--only <parts...>", `of ${PARTS.join(", ")}`)
  .option("--figures <ids...>", "only these figures")
  .option("--rows <count>", "rows of the imports that are timed", count, 500_000)
  .option("--memory-rows <count>", "rows of the import whose memory is measured", count, 5_000_000)
  .option("--runs <count>", "how often each figure is asked for", count, 15)
  .option("--sql-runs <count>", "how often plain SQL is", count, 3)
  .action(async (size: string, { against, only, ...options }: { against: string; only?: Part[] } & Counts) => {
    const parts = only ?? PARTS;
    const isRight = await run({ size: parseSize(size), against: parseSize(against), parts, ...options }, log);
    if (!isRight) process.exitCode = 1;
  });

interface Counts {
  rows: number;
  memoryRows: number;
  runs: number;
  sqlRuns: number;
  figures?: string[];
}

await program.parseAsync();
await closePool();
