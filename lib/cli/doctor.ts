import { type Command, InvalidArgumentError } from "commander";
import { translatorFor } from "../i18n/translate";
import { terminalLocale } from "./language";

interface DoctorOptions {
  figures?: boolean;
  seed?: number;
  metric?: string;
  rounds: number;
  json?: boolean;
}

/**
 * `lealta doctor`: looks at everything Lealta stands on and says what is wrong. With --figures it asks the engine and plain
 * queries over the facts the same questions instead. Exit code 1 when something is wrong, or differs.
 */
export function register(program: Command): void {
  program
    .command("doctor")
    .description("look at everything Lealta needs, and say what is wrong")
    .option("--figures", "check every indicator against plain queries over the facts, for questions drawn at random")
    .option("--seed <n>", "with --figures: decides what is asked; the same seed asks the same again", parseCount)
    .option("--metric <id>", "with --figures: only this indicator")
    .option("--rounds <n>", "with --figures: how often each definition is checked", parseCount, 1)
    .option(
      "--json",
      "print { ok, checks: [{ id, state, detail }] }; with --figures { ok, seed, rounds, equal, lines, notChecked }",
    )
    .action(async (options: DoctorOptions) => {
      const ok = options.figures ? await checkFigures(options) : await lookAround(options);
      if (!ok) process.exitCode = 1;
    });
}

function parseCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError("Write a whole number from 1.");
  return Number(text);
}

async function lookAround({ json }: DoctorOptions): Promise<boolean> {
  const { examine } = await import("../doctor/examine");
  const locale = terminalLocale();
  const checks = await examine(locale);
  const ok = checks.every((check) => check.state !== "bad");
  if (json) console.log(JSON.stringify({ ok, checks }));
  else {
    const translate = translatorFor(locale);
    const marks = { good: "✓", note: "·", bad: "✗" };
    for (const { id, state, detail } of checks) console.log(`${marks[state]} ${translate(`doctor.${id}`)}: ${detail}`);
  }
  return ok;
}

async function checkFigures({ seed, metric, rounds, json }: DoctorOptions): Promise<boolean> {
  const { migrate } = await import("../database/migrate");
  await migrate();
  const { runSelfCheck } = await import("../self-check/run");
  const { freshSeed } = await import("../self-check/mutations");
  const { lineText, summary } = await import("../doctor/figures");
  const asked = { seed: seed ?? freshSeed(), rounds, metric, now: new Date() };
  const check = await runSelfCheck({ ...asked, onLine: json ? undefined : (line) => console.log(lineText(line)) });
  const ok = check.equal === check.lines.length;
  if (json) console.log(JSON.stringify({ ok, ...check }));
  else console.log(summary(check, translatorFor(terminalLocale())));
  return ok;
}
