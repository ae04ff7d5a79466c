import { Command } from "commander";
import { closePool } from "../lib/database/pool";
import { generate } from "./generate";
import { parseSize } from "./sizes";

const program = new Command("bench");
const log = (line: string) => console.log(line);

program
  .command("generate <size>")
  .description("Make the benchmark's database of a size: S, M or L.")
  .action(async (text: string) => {
    const started = performance.now();
    await generate(parseSize(text), log);
    log(`generated in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  });

await program.parseAsync();
await closePool();
