import { cache } from "react";
import { requireRole } from "../auth/gate";
import { getPool } from "../database/pool";
import { organisationAt } from "../imports/context";
import { latestJob } from "../jobs/send";
import { countAccounts, listAccounts } from "./account-checks";
import { type ApartPair, listApart } from "./apart";
import {
  fileNames,
  type KeptFinding,
  lastChecks,
  lastDays,
  listChoices,
  listFindings,
  listImportsOf,
  listMonths,
  type MonthImport,
} from "./data";
import { type Grid, prepareGrid } from "./grid";
import {
  ACCOUNT_CHECKS,
  type AccountCheck,
  type CheckedAccount,
  type CheckId,
  type CheckSummary,
  FOUND_CHECKS,
  type FoundCheck,
} from "./types";

const PAGE = 50;
const GRID_MONTHS = 24;
const UNDER_WAY: ReadonlySet<string> = new Set(["active", "retry"]);

/** Counted by the job, since every account's facts are looked for. */
const COUNTED_BY_JOB: ReadonlySet<CheckId> = new Set(["no-answers", "no-facts"]);

const checksOnce = cache(async () => lastChecks(await getPool()));

/** The grid of kinds and months, ending with the present month or one before; null until the data were looked through once. */
export async function loadGrid(
  until: string | null,
  now: Date,
): Promise<{ grid: Grid; madeAt: Date; current: string } | null> {
  await requireRole("admin");
  const pool = await getPool();
  const [checks, { today }] = await Promise.all([checksOnce(), organisationAt(pool, now)]);
  const made = checks.get("months");
  if (!made) return null;
  const current = `${today.slice(0, 7)}-01`;
  const [counted, days] = await Promise.all([listMonths(pool, current), lastDays(pool)]);
  const last = until && until < current ? until : current;
  return { grid: prepareGrid(counted, days, { current, last, width: GRID_MONTHS }), madeAt: made.madeAt, current };
}

/** Every check with how much it found. */
export async function loadChecks(): Promise<CheckSummary[]> {
  await requireRole("admin");
  const pool = await getPool();
  const checks = await checksOnce();
  return Promise.all(
    [...ACCOUNT_CHECKS, ...FOUND_CHECKS].map(async (check): Promise<CheckSummary> => {
      const live = ACCOUNT_CHECKS.find((each) => each === check && !COUNTED_BY_JOB.has(each));
      if (live) return { check, found: await countAccounts(pool, live), madeAt: null };
      const made = checks.get(check);
      return { check, found: made?.found ?? null, madeAt: made?.madeAt ?? null };
    }),
  );
}

/** Whether the data are being looked through, or the last look failed. */
export async function loadCheckState(): Promise<{ running: boolean; failed: boolean }> {
  await requireRole("admin");
  const job = await latestJob("data-health");
  const waiting = job?.state === "created" && job.startAfter.getTime() <= Date.now();
  return { running: job !== null && (waiting || UNDER_WAY.has(job.state)), failed: job?.state === "failed" };
}

/** A page of the accounts that a check finds; `next` leads to the one after it. */
export async function loadAccounts(
  check: AccountCheck,
  after?: string,
): Promise<{ accounts: CheckedAccount[]; next: string | null }> {
  await requireRole("admin");
  const found = await listAccounts(await getPool(), check, { after, limit: PAGE + 1 });
  const accounts = found.slice(0, PAGE);
  return { accounts, next: found.length > PAGE ? (accounts.at(-1)?.code ?? null) : null };
}

/** A page of what the job found, with the names of the files that it came from. */
export async function loadFindings<Check extends FoundCheck>(
  check: Check,
  after: number,
): Promise<{ findings: KeptFinding<Check>[]; next: number | null; found: number | null; madeAt: Date | null }> {
  await requireRole("admin");
  const all = await listFindings(await getPool(), check, { after, limit: PAGE + 1 });
  const findings = all.slice(0, PAGE);
  const made = (await checksOnce()).get(check);
  return {
    findings,
    next: all.length > PAGE ? (findings.at(-1)?.position ?? null) : null,
    found: made?.found ?? null,
    madeAt: made?.madeAt ?? null,
  };
}

/** A page of the pairs that were said to be two, the latest first. */
export async function loadApart(before: number | null): Promise<{ pairs: ApartPair[]; next: number | null }> {
  await requireRole("admin");
  const all = await listApart(await getPool(), { before, limit: PAGE + 1 });
  const pairs = all.slice(0, PAGE);
  return { pairs, next: all.length > PAGE ? (pairs.at(-1)?.id ?? null) : null };
}

/** The names of the files of some imports. */
export async function loadFileNames(imports: readonly (number | null)[]): Promise<Map<number, string>> {
  await requireRole("admin");
  const ids = [...new Set(imports.filter((id) => id !== null))];
  return fileNames(await getPool(), ids);
}

/** The imports that brought a kind's rows of a month. */
export async function loadImportsOf(kind: string, month: string): Promise<MonthImport[]> {
  await requireRole("admin");
  return listImportsOf(await getPool(), kind, month);
}

/** What accounts can be given in the page. */
export async function loadChoices(): ReturnType<typeof listChoices> {
  await requireRole("admin");
  return listChoices(await getPool());
}
