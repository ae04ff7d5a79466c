import type { Pool } from "pg";
import { mintScope } from "../lib/auth/scope";
import { computeHealth } from "../lib/health/compute";
import { defaultUnit } from "../lib/models/default-unit";
import { fitAndKeep } from "../lib/models/mutations";
import { prepareAccounts } from "./prepare-accounts";

const MODELS = ["bg-nbd", "gamma-gamma", "sbg"] as const;

/** What jobs make of rollups and facts: the accounts' health in every month, the models, fitted on everybody, and the list of accounts. */
export async function deriveFigures(pool: Pool, log: (line: string) => void): Promise<void> {
  let started = performance.now();
  const told = (what: string) => {
    log(`${what} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    started = performance.now();
  };
  const { rows } = await computeHealth(pool, { now: new Date(), months: "all" });
  await pool.query("VACUUM ANALYZE account_health");
  told(`health: ${rows.toLocaleString("en")} scores`);
  const scope = mintScope({ kind: "all" });
  for (const model of MODELS) {
    await fitAndKeep({ model, unit: await defaultUnit(model), until: null, scope, now: new Date() });
    told(`model ${model} fitted`);
  }
  await prepareAccounts(pool, log);
}
