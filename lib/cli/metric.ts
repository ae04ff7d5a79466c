import type { Command } from "commander";
import { z } from "zod";
import { mintScope } from "../auth/scope";
import { AppError } from "../errors/app-error";
import { DIMENSIONS, type EvaluateRequest, type Evaluation, GRAINS } from "../metrics/types";
import { heads, unitHead, yesOrNo } from "./heads";
import { parseCount } from "./parse-options";

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .transform((text) => `${text}-01`);

const options = z.object({
  from: month.optional(),
  to: month.optional(),
  grain: z.enum([...GRAINS, "range"]),
  by: z.enum(DIMENSIONS).optional(),
  definition: z.string().optional(),
  filter: z.array(z.string()).default([]),
  compare: z.string().optional(),
  accounts: z.boolean().optional(),
  group: z.string().optional(),
  limit: z.number().optional(),
  offset: z.number().optional(),
  json: z.boolean().optional(),
});

/**
 * `lealta metric <id>`: an indicator as boards show it. Without --from and --to: all months that hold data.
 * JSON: { id, definition, unit, asOf, pending, stale, activeRule, rows } with rows as evaluate() returns them.
 * With --accounts: { id, definition, unit, period, group, total, accounts }, as listAccounts() gives them of the last period.
 */
export function register(program: Command): void {
  program
    .command("metric <id>")
    .description("compute an indicator")
    .option("--from <YYYY-MM>", "first month")
    .option("--to <YYYY-MM>", "last month")
    .option("--grain <grain>", `${GRAINS.join(", ")}, or range for one figure from --from to --to`, "month")
    .option("--by <dimension>", DIMENSIONS.join(", "))
    .option("--definition <id>", "a rival definition; see: lealta metrics")
    .option("--filter <dimension=value...>", "keep accounts with this value; several values of one dimension add up")
    .option("--compare <with>", "previous, year-before, or another group as segment=Retail")
    .option("--accounts", "the accounts behind the last period's figure, each with its part")
    .option("--group <name>", "with --accounts: the group, of a definition that comes in groups of its own")
    .option("--limit <n>", "with --accounts: how many to list; 50 unless given", parseCount)
    .option("--offset <n>", "with --accounts: how many to leave out first", parseCount)
    .option("--json", "print JSON")
    .action(async (id: string, given: unknown) => {
      const chosen = parseOptions(given);
      if (chosen.accounts) return tellAccounts(await toRequest(id, chosen), chosen);
      const { evaluate } = await import("../metrics/evaluate");
      const evaluation = await evaluate(await toRequest(id, chosen));
      const { metricAnswer } = await import("../metrics/asked/metric");
      if (chosen.json) console.log(JSON.stringify(metricAnswer(evaluation)));
      else await printTable(evaluation, chosen.compare !== undefined);
    });
}

/** A wrong option says which one, and what there is to choose from. */
function parseOptions(given: unknown): z.infer<typeof options> {
  const parsed = options.safeParse(given);
  if (parsed.success) return parsed.data;
  const raw = given as Record<string, string>;
  const [wrong] = parsed.error.issues.map((issue) => String(issue.path[0]));
  if (wrong === "by")
    throw new AppError("dimension-unknown", { dimension: raw.by ?? "", dimensions: DIMENSIONS.join(", ") });
  throw new AppError("period-invalid", { period: String(raw[wrong ?? ""] ?? "") });
}

async function toRequest(id: string, chosen: z.infer<typeof options>): Promise<EvaluateRequest> {
  const { metricRequest } = await import("../metrics/asked/metric");
  return metricRequest(id, chosen, { scope: mintScope({ kind: "all" }), live: true });
}

/** @param compared with what each figure is held against, and how far it differs */
async function printTable({ rows, unit }: Evaluation, compared: boolean): Promise<void> {
  const { groupName } = await import("./group-name");
  const cell = (value: number | null) => (value === null ? "–" : String(Number(value.toFixed(6))));
  const further = compared ? [heads("compared", "difference", "real")] : [];
  console.log([heads("period", "group"), unitHead(unit), heads("low", "high", "n", "complete"), ...further].join("\t"));
  for (const row of rows) {
    const figures = [row.value, row.low, row.high].map(cell);
    const { from, difference = null, real = null } = row.change ?? {};
    const change = compared ? [cell(from?.value ?? null), cell(difference), yesOrNo(real)] : [];
    console.log([row.period, groupName(row.group), ...figures, row.n, yesOrNo(row.complete), ...change].join("\t"));
  }
}

async function tellAccounts(request: EvaluateRequest, chosen: z.infer<typeof options>): Promise<void> {
  const { answerAccounts } = await import("../metrics/asked/accounts");
  const { printAccounts } = await import("./print-accounts");
  const answer = await answerAccounts(request, chosen);
  if (chosen.json) console.log(JSON.stringify(answer));
  else printAccounts(answer);
}
