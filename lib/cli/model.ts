import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import { DIMENSIONS } from "../metrics/types";
import { MODELS, type ModelId } from "../models/types";
import type { ModelOptions } from "./model-answer";
import { parseDay } from "./parse-options";

/**
 * `lealta model <bg-nbd|gamma-gamma|sbg>`: fits a model, keeps it, and says what it predicts.
 * JSON: { model, unit, until, customers, parameters: { name: { value, standardError, low, high } }, logLikelihood, converged,
 * holdOut, fittedAt, factsAsOf } and, of contracts, { renewals, geometric, cohorts, projection, residualLifetime }; with
 * --account also `account`, with --list `accounts`; with --by `groups`, each such an object with its `group`.
 */
export function register(program: Command): void {
  program
    .command("model")
    .description("fit a model of customers' lives: purchases (bg-nbd), their value (gamma-gamma), contracts (sbg)")
    .addArgument(new Argument("<model>", "which model").choices(MODELS))
    .option("--until <YYYY-MM-DD>", "last day to fit on; later days check the predictions", parseDay)
    .addOption(new Option("--unit <unit>", "day, week or month; of contracts the time between renewals: month or year"))
    .addOption(new Option("--cohort <unit>", "of contracts: cohorts by month or year").choices(["month", "year"]))
    .option("--horizon <n>", "units to predict ahead; a year unless given", parseAmount)
    .option("--discount <rate>", "of contracts: discount rate per period, for the residual lifetime", parseAmount)
    .option(
      "--renewals <n>",
      "of contracts: renewals made, for the residual lifetime; those seen unless given",
      parseAmount,
    )
    .option("--survivors <counts>", "of contracts: a table in place of accounts, as 1000,869,743 or 100%,86.9%,74.3%")
    .option(
      "--fit-on <n>",
      "of --survivors: fit on the first n renewals; the later ones check the predictions",
      parseAmount,
    )
    .addOption(new Option("--by <dimension>", "one model for each value").choices(DIMENSIONS))
    .option("--account <code>", "of purchases: what this account is expected to buy")
    .option("--list <n>", "of purchases: the n accounts expected to buy most", parseAmount)
    .option("--kept", "show the model as it was last fitted, with its age")
    .option("--json", "print JSON")
    .action(async (model: ModelId, options: ModelOptions & { json?: boolean }) => {
      const { answerModel } = await import("./model-answer");
      const answer = await answerModel(model, options, new Date());
      if (options.json) return console.log(JSON.stringify(answer));
      const { printModel } = await import("./model-table");
      printModel(answer);
    });
}

function parseAmount(text: string): number {
  const amount = Number(text);
  if (text.trim() === "" || !(amount >= 0)) throw new InvalidArgumentError("Give a number from 0.");
  return amount;
}
