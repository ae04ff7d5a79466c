/**
 * The command line for tests, in one process: starting it anew for each of hundreds of commands would take most of their time.
 * Told words, it answers what they print, or what went wrong.
 */
import { register } from "tsx/esm/api";

register();
const { runCommand } = await import("../../lib/cli/run-command.ts");
const { asAppError } = await import("../../lib/errors/as-app-error.ts");

const write = process.stdout.write.bind(process.stdout);
let last = Promise.resolve();

process.on("message", ({ id, words }) => {
  last = last.then(async () => process.send({ id, ...(await answer(words)) }));
});
process.once("disconnect", () => process.exit());
process.send("ready");

async function answer(words) {
  let printed = "";
  process.exitCode = 0;
  process.stdout.write = (text) => {
    printed += text;
    return true;
  };
  try {
    await runCommand(words);
    return { printed };
  } catch (error) {
    const { code, params } = asAppError(error);
    return { printed, fault: `${words.join(" ")}: ${code} ${JSON.stringify(params)} ${error?.message ?? ""}` };
  } finally {
    process.stdout.write = write;
  }
}
