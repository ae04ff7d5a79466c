import type { ClientBase, Pool } from "pg";
import { z } from "zod";
import { inTransaction, queryRows } from "../database/query";
import { health } from "../metrics/account/health";
import { latestLooks } from "../metrics/account/health-check";
import { readLost } from "../metrics/account/read-health-outcomes";
import { type Freshness, isComplete, readFreshness } from "../metrics/freshness";
import { addMonths } from "../time/periods";
import { getShownModel } from "./data";
import { checkBoth, groupMoves, mostMoved, type ScoredTwice, scoreTwice } from "./effect-accounts";
import { monthEffects, unknownComponents } from "./effect-months";
import type { HealthEffect, LastMonthEffect, Mover } from "./effect-types";
import { listKnownAccounts, listKnownGroups } from "./known-scores";
import { monthsHeld } from "./months-held";
import { newestModel } from "./newest-model";
import type { HealthModelDraft } from "./schema";

const MONTHS = 12;
const MOST_MOVERS = 5;

/**
 * What a model would have made of the last twelve complete months, beside what the one in force makes of them: mean health,
 * the colours of accounts, and how well losses could have been told. Writes nothing. Null before the first scores.
 *
 * It weighs anew the scores of the components as they were kept with the shown history, which do not hang on weights; so it
 * shows what the boards will show once the model is saved and its history made.
 */
export async function healthEffect(pool: Pool, proposed: HealthModelDraft, now: Date): Promise<HealthEffect | null> {
  const [shown, freshness] = await Promise.all([getShownModel(), readFreshness(now)]);
  if (!shown) return null;
  return inTransaction(pool, async (connection) => {
    await connection.query("SET LOCAL work_mem = '128MB'");
    const models = { inForce: await newestModel(connection), proposed };
    const weights = { inForce: models.inForce.weights, proposed: proposed.weights };
    const held = completeMonths(await monthsHeld(connection), freshness);
    const months = held.slice(-MONTHS);
    const last = months.at(-1);
    if (last === undefined) return null;
    const groups = await listKnownGroups(connection, shown.version, months);
    const looks = latestLooks(held, freshness);
    const checked = looks?.checked.filter(({ month }) => held.includes(month)) ?? [];
    const detailed = [...new Set([last, ...checked.map(({ month }) => month)])];
    const known = await listKnownAccounts(connection, shown.version, detailed);
    const accounts = known.flatMap((block) => scoreTwice(block, models));
    const ends = new Set(checked.map(({ month }) => month));
    return {
      months: monthEffects(months, groups, weights),
      last: await lastMonth(connection, last, accounts, {
        inForce: models.inForce.thresholds,
        proposed: proposed.thresholds,
      }),
      check: looks && {
        months: [...ends].sort(),
        ...checkBoth(
          accounts.filter(({ month }) => ends.has(month)),
          await readLost(connection, checked, looks.rule),
        ),
      },
      unknown: unknownComponents(groups, proposed.weights),
    };
  });
}

function completeMonths(held: readonly string[], freshness: Freshness): string[] {
  return held.filter((month) => isComplete({ until: addMonths(month, 1) }, health, freshness));
}

async function lastMonth(
  connection: ClientBase,
  month: string,
  accounts: readonly ScoredTwice[],
  thresholds: Parameters<typeof groupMoves>[1],
): Promise<LastMonthEffect> {
  const own = accounts.filter((account) => account.month === month);
  const { risers, fallers } = mostMoved(own, MOST_MOVERS);
  const named = await withNames(connection, [...risers, ...fallers]);
  return {
    month,
    ...groupMoves(own, thresholds),
    risers: named.slice(0, risers.length),
    fallers: named.slice(risers.length),
  };
}

const nameRow = z.object({ id: z.number().int(), code: z.string(), name: z.string() });

async function withNames(connection: ClientBase, moved: readonly ScoredTwice[]): Promise<Mover[]> {
  const rows = await queryRows(connection, nameRow, "SELECT id, code, name FROM accounts WHERE id = ANY($1::int[])", [
    moved.map(({ accountId }) => accountId),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return moved.map(({ accountId, inForce, proposed }) => {
    const { code = "", name = "" } = byId.get(accountId) ?? {};
    return { code, name, inForce: inForce ?? 0, proposed: proposed ?? 0 };
  });
}
