import type { Command } from "commander";
import { translatorFor } from "../i18n/translate";
import { terminalLocale } from "./language";

/** `lealta doctor`: looks at everything Lealta stands on and says what is wrong. Exit code 1 when something is. */
export function register(program: Command): void {
  program
    .command("doctor")
    .description("look at everything Lealta needs, and say what is wrong")
    .option("--json", "print { ok, checks: [{ id, state, detail }] }")
    .action(async ({ json }: { json?: boolean }) => {
      const { examine } = await import("../doctor/examine");
      const locale = terminalLocale();
      const checks = await examine(locale);
      const ok = checks.every((check) => check.state !== "bad");
      if (json) console.log(JSON.stringify({ ok, checks }));
      else {
        const translate = translatorFor(locale);
        const marks = { good: "✓", note: "·", bad: "✗" };
        for (const { id, state, detail } of checks) {
          console.log(`${marks[state]} ${translate(`doctor.${id}`)}: ${detail}`);
        }
      }
      if (!ok) process.exitCode = 1;
    });
}
