import type { Command } from "commander";
import { mintScope } from "../auth/scope";
import { AppError } from "../errors/app-error";
import { parseFilters } from "../metrics/parse-filters";
import type { FigureRow } from "../metrics/types";
import { addMonths } from "../time/periods";
import { heads, say } from "./heads";
import { parseMonth } from "./parse-options";

interface Options {
  /** First days of months. */
  from?: string;
  to?: string;
  filter?: string[];
  json?: boolean;
}

/** A year, unless told otherwise. */
const MONTHS = 12;

/**
 * `lealta factors`: what the customers lost between two months have in common, most certain first. Without --from and --to:
 * the last 12 months that are over and known.
 * JSON: { from, to, factors: [{ factor, value, relativeRisk, low, high, p, customers, lost, rest: { customers, lost } }] }.
 */
export function register(program: Command): void {
  program
    .command("factors")
    .description("what the customers who leave have in common: relative risk of loss by kind of customer")
    .option("--from <YYYY-MM>", "first month", parseMonth)
    .option("--to <YYYY-MM>", "last month", parseMonth)
    .option("--filter <dimension=value...>", "keep accounts with this value; several values of one dimension add up")
    .option("--json", "print JSON")
    .action(async (options: Options) => {
      const { evaluate } = await import("../metrics/evaluate");
      const range = await toRange(options);
      const filters = parseFilters(options.filter ?? []);
      const scope = mintScope({ kind: "all" });
      const { rows } = await evaluate({ metric: "loss-factors", grain: "range", ...range, filters, scope, live: true });
      const answer = { from: range.from.slice(0, 7), to: range.to.slice(0, 7), factors: rows.map(toFactor) };
      if (options.json) console.log(JSON.stringify(answer));
      else printTable(answer);
    });
}

async function toRange({ from, to }: Options): Promise<{ from: string; to: string }> {
  const { dataRange } = await import("../metrics/data-range");
  const last = to ?? (await dataRange())?.lastComplete;
  if (!last) throw new AppError("no-data");
  return { from: from ?? addMonths(last, 1 - MONTHS), to: last };
}

function toFactor({ group, value, low, high, details = {} }: FigureRow) {
  const [factor = "", ...rest] = (group ?? "").split("=");
  const { customers, lost, customersRest, lostRest, p } = details;
  return {
    factor,
    value: rest.join("="),
    relativeRisk: value,
    low,
    high,
    p,
    customers,
    lost,
    rest: { customers: customersRest, lost: lostRest },
  };
}

function printTable({ from, to, factors }: { from: string; to: string; factors: ReturnType<typeof toFactor>[] }): void {
  const number = (value: number | string | null | undefined) =>
    typeof value === "number" ? String(Number(value.toPrecision(4))) : "–";
  console.log(say("lostBetween", { from, to }));
  console.log(heads("factor", "risk", "low", "high", "p", "lost", "of", "lostOfRest", "of"));
  for (const { factor, value, relativeRisk, low, high, p, customers, lost, rest } of factors) {
    const figures = [relativeRisk, low, high, p, lost, customers, rest.lost, rest.customers].map(number);
    console.log([`${factor}=${value}`, ...figures].join("\t"));
  }
}
