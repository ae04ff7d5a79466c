import { Command } from "commander";
import { AppError } from "../errors/app-error";
import { COMMAND_NAME } from "../process/command-name";
import { COMMANDS } from "./commands";

/**
 * Runs one command line, without the program's own name; an empty one prints the help. Throws what the command throws, and
 * commander's `CommanderError` for words that it does not understand (exit code 0 where it only had help to print).
 */
export async function runCommand(words: readonly string[]): Promise<void> {
  const program = new Command(COMMAND_NAME)
    .description("What customers are worth, whether they are content, and why they leave.")
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  const named = words[0] ?? "--help";
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
  await program.parseAsync(words.length > 0 ? words : ["--help"], { from: "user" });
}

/** An empty database, or one of an older version, is brought up to date before the command looks at it. */
async function makeReady(): Promise<void> {
  const { migrate } = await import("../database/migrate");
  await migrate();
}
