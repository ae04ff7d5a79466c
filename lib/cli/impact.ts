import { type Command, InvalidArgumentError } from "commander";
import { mintScope } from "../auth/scope";
import type { ChangeImpact } from "../changes/data";
import { heads, say, yesOrNo } from "./heads";

interface Options {
  metric?: string;
  definition?: string;
  window?: number;
  json?: boolean;
}

/**
 * `lealta impact <change>`: what a change of the ledger did to an indicator.
 * JSON: { change, metric, definition, unit, better, per, scope: { treated, control }, method, noControl, estimate, low, high, real,
 * towards, noData, window, groups, eventStudy, series, slope, cohorts, alsoChanged }, as in lib/metrics/impact/types.ts.
 */
export function register(program: Command): void {
  program
    .command("impact <change>")
    .description("what a change did: those in its scope before and after, against the others")
    .option("--metric <id>", "an indicator; the one that the ledger names unless given")
    .option("--definition <id>", "a rival definition; see: lealta metrics")
    .option("--window <months>", "months on either side of the change", parseMonths)
    .option("--json", "print JSON")
    .action(async (code: string, { json, ...options }: Options) => {
      const { getChangeImpact } = await import("../changes/data");
      const found = await getChangeImpact(
        code,
        { ...options, scope: mintScope({ kind: "all" }), live: true },
        new Date(),
      );
      if (json) console.log(JSON.stringify(asJson(found)));
      else printImpact(found);
    });
}

function parseMonths(text: string): number {
  const months = Number(text);
  if (!Number.isInteger(months) || months < 1 || months > 60) throw new InvalidArgumentError("Give 1 to 60 months.");
  return months;
}

function asJson({ change, impact: { treated, control, ...impact }, alsoChanged }: ChangeImpact) {
  return { change, scope: { treated, control }, ...impact, alsoChanged };
}

function printImpact({ change, impact }: ChangeImpact): void {
  const cell = (value: number | null) => (value === null ? "–" : String(Number(value.toFixed(6))));
  const line = (...cells: (string | number)[]) => console.log(cells.join("\t"));
  line(change.code, change.date, impact.metric, impact.definition, impact.unit);
  line("", heads("method", "treated", "control", "estimate", "low", "high", "real"));
  const all = [{ ...impact, cohort: say("all") }, ...impact.cohorts];
  for (const { cohort, method, treated, control, estimate, low, high, real } of all)
    line(cohort, method, treated, control, cell(estimate), cell(low), cell(high), yesOrNo(real));
  for (const { month, estimate, low, high } of impact.eventStudy) line(month, cell(estimate), cell(low), cell(high));
  for (const { month, value, expected, low, high } of impact.series)
    line(month, cell(value), cell(expected), cell(low), cell(high));
}
