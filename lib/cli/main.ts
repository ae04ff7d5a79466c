/** The command line: `npm run -s lealta -- <command>`. Exit code 0: done; 1: could not, and stderr says why. */
import { Command, CommanderError } from "commander";
import { AppError } from "../errors/app-error";
import { COMMAND_NAME } from "../process/command-name";
import { COMMANDS } from "./commands";
import { terminalLocale } from "./language";

const json = process.argv.includes("--json");

// Whoever reads only the first lines, as `head` does, has read enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

async function run(): Promise<void> {
  const program = new Command(COMMAND_NAME)
    .description("What customers are worth, whether they are content, and why they leave.")
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  const named = process.argv[2] ?? "--help";
  const command = Object.hasOwn(COMMANDS, named) ? COMMANDS[named] : undefined;
  if (command) {
    (await command.load()).register(program);
    if (!command.bare) program.hook("preAction", makeReady);
  } else if (named.startsWith("-") || named === "help") {
    for (const { load } of Object.values(COMMANDS)) (await load()).register(program);
  } else {
    throw new AppError("command-unknown", { command: named });
  }
  for (const child of [program, ...program.commands, ...program.commands.flatMap((each) => each.commands)]) {
    child.exitOverride().configureOutput({ writeErr: () => {} });
  }
  await program.parseAsync(process.argv.length > 2 ? process.argv : [...process.argv, "--help"]);
}

/** An empty database, or one of an older version, is brought up to date before the command looks at it. */
async function makeReady(): Promise<void> {
  const { migrate } = await import("../database/migrate");
  await migrate();
}

async function report(error: unknown): Promise<void> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return;
    process.stderr.write(`${error.message}\n`);
    if (json) process.stdout.write(`${JSON.stringify({ error: { code: "usage", message: error.message } })}\n`);
  } else {
    const { printError } = await import("../errors/print");
    printError(error, { locale: terminalLocale(), json });
  }
  process.exitCode = 1;
}

/** Ends as soon as all is printed, whatever a library leaves running. */
async function finish(): Promise<void> {
  const { closePool } = await import("../database/pool");
  await closePool().catch(() => {});
  process.stdout.write("", () => process.exit());
}

/** The last resort, when even the error could not be told in the user's language. */
function giveUp(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

run().catch(report).catch(giveUp).finally(finish);
