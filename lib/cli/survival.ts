import { type Command, Option } from "commander";
import { mintScope } from "../auth/scope";
import { parseFilters } from "../metrics/parse-filters";
import type { SurvivalCurves, SurvivalGroup } from "../metrics/retention/survival-curves";
import { DIMENSIONS, type Dimension } from "../metrics/types";
import { addMonths } from "../time/periods";
import { heads, say } from "./heads";
import { parseDay, parseMonth } from "./parse-options";

interface Options {
  by?: Dimension;
  unit: "day" | "month" | "year";
  /** First days of months. */
  from?: string;
  to?: string;
  until?: string;
  filter?: string[];
  json?: boolean;
}

/**
 * `lealta survival`: how long customers stay, as curves of Kaplan and Meier.
 * JSON: { unit, activeRule, until, groups: [{ group, n, events, median: { value, low, high }, curve: [{ time, atRisk, events,
 * censored, survival, low, high, standardError }] }], logRank: { chiSquare, degreesOfFreedom, p } | null }.
 */
export function register(program: Command): void {
  program
    .command("survival")
    .description("how long customers stay: the share still there by time since their first contract or purchase")
    .addOption(new Option("--by <dimension>", "one curve for each value, and whether they differ").choices(DIMENSIONS))
    .addOption(
      new Option("--unit <unit>", "what time is counted in").choices(["day", "month", "year"]).default("month"),
    )
    .option("--from <YYYY-MM>", "customers acquired in this month or later", parseMonth)
    .option("--to <YYYY-MM>", "customers acquired in this month or before", parseMonth)
    .option("--until <YYYY-MM-DD>", "watch up to this day; the last day known unless given", parseDay)
    .option("--filter <dimension=value...>", "keep accounts with this value; several values of one dimension add up")
    .option("--json", "print JSON")
    .action(async ({ from, to, filter, json, ...asked }: Options) => {
      const { survivalCurves } = await import("../metrics/retention/survival-curves");
      const acquired = { from: from ?? null, until: to ? addMonths(to, 1) : null };
      const scope = mintScope({ kind: "all" });
      const filters = parseFilters(filter ?? []);
      const answer = await survivalCurves({ ...asked, acquired, filters, scope, now: new Date(), live: true });
      if (json) console.log(JSON.stringify(answer));
      else await printTable(answer);
    });
}

async function printTable({ unit, until, groups, logRank }: SurvivalCurves): Promise<void> {
  const { groupName } = await import("./group-name");
  const number = (value: number | null) => (value === null ? "–" : String(Number(value.toFixed(4))));
  console.log(say("watchedUntil", { until }));
  console.log([heads("group"), heads(unit), heads("atRisk", "left", "watched", "survival", "low", "high")].join("\t"));
  for (const { group, curve } of groups) {
    for (const { time, atRisk, events, censored, survival, low, high } of curve) {
      const cells = [time, atRisk, events, censored, survival, low, high].map(number);
      console.log([groupName(group), ...cells].join("\t"));
    }
  }
  for (const { group, n, events, median } of groups) console.log(medianLine(group, { n, events, median }));
  if (logRank)
    console.log(`log-rank: chi-square ${number(logRank.chiSquare)}, ${logRank.degreesOfFreedom} df, p ${logRank.p}`);

  function medianLine(group: string | null, { n, events, median }: Pick<SurvivalGroup, "n" | "events" | "median">) {
    const figures = { value: number(median.value), low: number(median.low), high: number(median.high) };
    return say("median", { group: groupName(group), ...figures, events, n });
  }
}
