import type { Command } from "commander";
import { countAccounts } from "../data-health/account-checks";
import { lastChecks, lastDays, listMonths } from "../data-health/data";
import { prepareGrid } from "../data-health/grid";
import { checkData } from "../data-health/run";
import { ACCOUNT_CHECKS, FOUND_CHECKS } from "../data-health/types";
import { getPool } from "../database/pool";
import { translatorFor } from "../i18n/translate";
import { organisationAt } from "../imports/context";
import { terminalLocale } from "./language";

const MONTHS_TOLD = 24;

/** `lealta data-health`: looks through the data and tells what they lack. */
export function register(program: Command): void {
  program
    .command("data-health")
    .description("gaps, accounts without owner, what stands twice, amounts that are too large")
    .option(
      "--json",
      "print { checks: [{ check, found }], kinds: [{ kind, lastDay, rows, months: [{ month, rows, flag }] }] }",
    )
    .action(tell);
}

async function tell({ json }: { json?: boolean }): Promise<void> {
  const pool = await getPool();
  await checkData(pool, () => new Date());
  const { today } = await organisationAt(pool, new Date());
  const current = `${today.slice(0, 7)}-01`;
  const [made, counted, days] = [await lastChecks(pool), await listMonths(pool, current), await lastDays(pool)];
  const checks: { check: string; found: number }[] = [];
  for (const check of ACCOUNT_CHECKS) checks.push({ check, found: await countAccounts(pool, check) });
  for (const check of FOUND_CHECKS) checks.push({ check, found: made.get(check)?.found ?? 0 });
  const { rows } = prepareGrid(counted, days, { current, last: current, width: MONTHS_TOLD });
  const kinds = rows.map(({ kind, lastDay, total, cells }) => ({
    kind,
    lastDay,
    rows: total,
    months: cells.map(({ month, rows: count, flag }) => ({ month: month.slice(0, 7), rows: count, flag })),
  }));
  if (json) {
    console.log(JSON.stringify({ checks, kinds }));
    return;
  }
  const translate = translatorFor(terminalLocale());
  for (const { check, found } of checks) console.log(`${found}\t${translate(`data-health.checks.${check}.name`)}`);
  for (const { kind, lastDay, months } of kinds) {
    const flagged = months.filter(({ flag }) => flag !== null);
    const told = flagged.map(({ month, flag }) => `${month} (${translate(`data-health.grid.flags.${flag}`)})`);
    console.log([translate(`imports.kinds.${kind}`), lastDay ?? "", told.join(", ")].join("\t"));
  }
}
