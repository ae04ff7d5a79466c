import { unmeasuredTiles } from "./figures/all";
import { measureAccounts } from "./measure-accounts";
import { measureBoards } from "./measure-boards";
import { measureFigures } from "./measure-figures";
import { measureImport, measureMemory } from "./measure-import";
import { measureRefresh } from "./measure-refresh";
import { table } from "./report";
import type { Size } from "./sizes";

export const PARTS = ["import", "memory", "figures", "refresh", "boards", "accounts"] as const;
export type Part = (typeof PARTS)[number];

export interface RunOptions {
  size: Size;
  against: Size;
  parts: readonly Part[];
  rows: number;
  memoryRows: number;
  runs: number;
  sqlRuns: number;
  /** Only these figures; absent: all. */
  figures?: readonly string[];
}

/** Runs the parts asked for and prints their tables. Returns whether all numbers were right; speed is told, not judged. */
export async function run(options: RunOptions, log: (line: string) => void): Promise<boolean> {
  const { size, against, parts } = options;
  const missing = unmeasuredTiles();
  let isRight = missing.length === 0;
  for (const tile of missing) log(`The board has a tile that is not measured: ${tile}`);
  const print = (title: string, rows: readonly object[]) => log(`\n${title}\n\n${table(rows)}\n`);
  if (parts.includes("import")) {
    print(`Import against plain COPY, into the tables of ${against}`, await measureImport(against, options.rows, log));
  }
  if (parts.includes("memory")) {
    print("Memory of the importing process", [await measureMemory(against, options.memoryRows)]);
  }
  if (parts.includes("figures")) {
    const runs = { engine: options.runs, sql: options.sqlRuns, figures: options.figures };
    const lines = await measureFigures({ large: size, small: against }, runs, log);
    isRight &&= lines.every(({ numbers }) => numbers !== "WRONG");
    print(`Figures of the board: large is ${size}, small is ${against}; medians, warm, after the first time`, lines);
  }
  if (parts.includes("refresh")) print(`Until an import is on the board, at ${size}`, await measureRefresh(size));
  if (parts.includes("accounts")) {
    print(`The list of accounts and the search, at ${size}, warm`, await measureAccounts(size, log));
  }
  if (parts.includes("boards")) {
    const [boards, crowd] = await measureBoards(size, log);
    print(`The boards as they are served, at ${size}, warm`, boards);
    print(`Twenty people who read at once, at ${size}`, crowd);
  }
  return isRight;
}
