import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { mintScope } from "../auth/scope";
import { AppError } from "../errors/app-error";
import type { HealthComputed } from "../health/compute";
import type { HealthRequest } from "../health/data";
import type { AccountHealth } from "../health/types";
import { heads } from "./heads";
import { parseMonth } from "./parse-options";

interface Options {
  account?: string;
  /** First day. */
  month?: string;
  segment?: string[];
  compute?: boolean;
  weights?: string;
  json?: boolean;
}

/**
 * `lealta health`: how accounts are, lowest first, with what their scores are made of; of one account all months.
 * JSON: { model: { version, madeAt, weights, thresholds } | null, accounts: [{ accountId, code, name, segment, month, version, score,
 * colour, parts: [{ component, measure, score, weight }], missing: [component] }] }.
 * With --compute, all months are scored first, and JSON has { computed: { version, months, rows, seconds } } besides.
 */
export function register(program: Command): void {
  program
    .command("health")
    .description("the health of accounts, with what it is made of")
    .option("--account <code>", "this account, month by month")
    .option("--month <YYYY-MM>", "at the end of this month; the last one scored unless given", parseMonth)
    .option("--segment <segment...>", "accounts of these segments")
    .option("--compute", "score all months anew, without listing accounts")
    .option(
      "--weights <file>",
      "make a new version from { weights: { segment: { component: weight } }, thresholds }, and compute",
    )
    .option("--json", "print JSON")
    .action(async (options: Options) => {
      if (options.weights !== undefined) await saveModel(options.weights);
      if (options.compute || options.weights !== undefined) return tellComputed(await compute(), options.json);
      const { getShownModel, listHealth } = await import("../health/data");
      if (!options.account)
        return tellAccounts(await listHealth(toRequest(options)), await getShownModel(), options.json);
      const found = await listHealth(toRequest(options));
      if (found.length === 0) throw new AppError("account-unknown", { account: options.account });
      tellAccounts(found, await getShownModel(), options.json);
    });
}

function toRequest({ account, month, segment }: Options): HealthRequest {
  const history = account !== undefined && month === undefined;
  return { scope: mintScope({ kind: "all" }), filters: segment && { segment }, account, month, history };
}

/** Makes a version of what the file says. Throws file-missing or health-model-invalid. */
async function saveModel(file: string): Promise<void> {
  const { COMPONENT_IDS } = await import("../metrics/account/health-parts/all");
  const { healthModelSchema } = await import("../health/schema");
  const { saveHealthModel } = await import("../health/mutations");
  const { getPool } = await import("../database/pool");
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new AppError("file-missing", { file }, { cause });
  });
  const draft = healthModelSchema.safeParse(parseJson(text));
  if (!draft.success) throw new AppError("health-model-invalid", { components: COMPONENT_IDS.join(", ") });
  await saveHealthModel(await getPool(), draft.data, { userId: null, email: "cli" });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function compute(): Promise<HealthComputed & { seconds: number }> {
  const { computeHealth } = await import("../health/compute");
  const { getPool } = await import("../database/pool");
  const startedMs = performance.now();
  const computed = await computeHealth(await getPool(), { now: new Date(), months: "all" });
  return { ...computed, seconds: Number(((performance.now() - startedMs) / 1000).toFixed(1)) };
}

function tellComputed(computed: HealthComputed & { seconds: number }, json = false): void {
  const { version, months, rows, seconds } = computed;
  console.log(
    json ? JSON.stringify({ computed }) : `version ${version}: ${rows} scores in ${months} months, ${seconds} s`,
  );
}

function tellAccounts(accounts: readonly AccountHealth[], model: unknown, json = false): void {
  if (json) {
    console.log(JSON.stringify({ model, accounts }));
    return;
  }
  console.log(heads("month", "account", "segment", "score", "colour", "madeOf", "notKnown"));
  for (const { month, code, segment, score, colour, parts, missing } of accounts) {
    const madeOf = parts.map((part) => `${part.component} ${part.score.toFixed(0)} × ${part.weight.toFixed(2)}`);
    const figures = [score?.toFixed(1) ?? "–", colour ?? "", madeOf.join(", "), missing.join(", ")];
    console.log([month.slice(0, 7), code, segment, ...figures].join("\t"));
  }
}
