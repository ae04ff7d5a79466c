import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs the command line on the tested server's database and returns what it prints with --json. */
export async function lealta<Answer>(...args: string[]): Promise<Answer> {
  const { stdout } = await run(process.execPath, ["scripts/lealta.mjs", ...args, "--json"], { encoding: "utf8" });
  return JSON.parse(stdout) as Answer;
}
