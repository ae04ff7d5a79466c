import { type Command, InvalidArgumentError, Option } from "commander";
import { AppError } from "../errors/app-error";
import { readNumber } from "../format/read-number";
import { GRAINS, type Grain } from "../metrics/types";
import { parseMonth } from "./parse-options";

interface SpanOptions {
  definition: string;
  segment?: string;
  grain: Grain;
  from: string;
  to?: string;
  json?: boolean;
}

/** `lealta target set <metric> <value>` and `lealta target remove <metric>`. JSON: { periods }, how many were written. */
export function register(program: Command): void {
  const target = program.command("target").description("what an indicator should come to, and who answers for it");
  withSpan(
    target
      .command("set <metric> <value>")
      .description("set one value for every period of a span; what was set there before is replaced")
      .requiredOption("--owner <email>", "the user who answers for it"),
  ).action(set);
  withSpan(target.command("remove <metric>").description("take out what is set for the periods of a span")).action(
    remove,
  );
}

function withSpan(command: Command): Command {
  return command
    .option("--definition <id>", "a rival definition; see: lealta metrics", "standard")
    .option("--segment <segment>", "of this segment; of all accounts unless given")
    .addOption(new Option("--grain <grain>", "what a period is").choices(GRAINS).default("month"))
    .requiredOption("--from <YYYY-MM>", "first period, by any of its months", parseMonth)
    .option("--to <YYYY-MM>", "last period; the first unless given", parseMonth)
    .option("--json", "print JSON");
}

const ACTOR = { userId: null, email: "cli" };

async function set(metric: string, typed: string, { owner, json, ...options }: SpanOptions & { owner: string }) {
  const value = readNumber(typed, "en");
  if (value === null) throw new InvalidArgumentError("Write the target as a number, such as 2.5.");
  const [{ setTargets }, { listOwners }, { getPool }] = await Promise.all([
    import("../targets/mutations"),
    import("../targets/data"),
    import("../database/pool"),
  ]);
  const found = (await listOwners()).find(({ email }) => email === owner.toLowerCase());
  if (!found) throw new AppError("target-owner");
  const span = await spanOf(metric, options);
  tell(await setTargets(await getPool(), { ...span, value, owner: found.id }, ACTOR), json);
}

async function remove(metric: string, { json, ...options }: SpanOptions) {
  const [{ removeTargets }, { getPool }] = await Promise.all([
    import("../targets/mutations"),
    import("../database/pool"),
  ]);
  tell(await removeTargets(await getPool(), await spanOf(metric, options), ACTOR), json);
}

/** Throws `metric-unknown` or `definition-unknown`, with what there is. */
async function spanOf(metric: string, { definition, segment = null, grain, from, to = from }: Span) {
  const { getDefinition, getMetric } = await import("../metrics/catalogue");
  getDefinition(getMetric(metric), definition);
  return { metric, definition, segment, grain, from, to };
}
type Span = Omit<SpanOptions, "json" | "segment"> & { segment?: string | null };

function tell(periods: number, json: boolean | undefined): void {
  console.log(json ? JSON.stringify({ periods }) : String(periods));
}
