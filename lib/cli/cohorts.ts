import { type Command, Option } from "commander";
import { mintScope } from "../auth/scope";
import type { AskedCohorts } from "../metrics/asked/cohorts";
import { COHORT_CELLS, COHORT_ROWS } from "../metrics/cohorts/types";
import { parseCount, parseMonth } from "./parse-options";

/**
 * `lealta cohorts`: the cohort grid. Without --from and --to: customers acquired in the months that hold data.
 * JSON: { by, cell, unit, ages, rows: [{ cohort, size, acquisitionCost, paysBackAt, cells: [{ age, value, low, high, n,
 * numerator, denominator, complete }] }], total }; with --compare { by, cell, unit, first, second, ages: [{ age, first, second,
 * difference, low, high, real }] }; with --customers { by, cell, cohort, age, total, accounts }.
 */
export function register(program: Command): void {
  program
    .command("cohorts")
    .description("customers by when or how they were won, month by month since")
    .addOption(new Option("--by <rows>", "what makes a row").choices(COHORT_ROWS).default("month"))
    .addOption(new Option("--cell <cell>", "what a cell shows").choices(COHORT_CELLS).default("active"))
    .option("--from <YYYY-MM>", "first month of acquisition", parseMonth)
    .option("--to <YYYY-MM>", "last month of acquisition", parseMonth)
    .option("--filter <dimension=value...>", "keep accounts with this value; several values of one dimension add up")
    .option("--ages <n>", "highest age to show, in months", parseCount)
    .option("--compare <cohort...>", "two rows against each other, as 2024-01 2024-02 or web fair")
    .option("--customers <cohort>", "the customers of that row's cell of --age")
    .option("--age <n>", "with --customers: months since acquisition", parseCount, 0)
    .option("--limit <n>", "with --customers: how many to list", parseCount, 50)
    .option("--json", "print JSON")
    .action(async (options: AskedCohorts & { json?: boolean }) => {
      const { answerCohorts } = await import("../metrics/asked/cohorts");
      const { printCohorts } = await import("./print-cohorts");
      const answer = await answerCohorts(options, { scope: mintScope({ kind: "all" }), live: true });
      if (options.json) console.log(JSON.stringify(answer));
      else printCohorts(answer);
    });
}
