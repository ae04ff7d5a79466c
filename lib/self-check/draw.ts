import { createHash } from "node:crypto";
import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { type Freshness, isComplete } from "../metrics/freshness";
import { type Period, requestedPeriods } from "../metrics/requested-periods";
import { DIMENSIONS, type Dimension, GRAINS, type Grain, type MetricDeclaration } from "../metrics/types";
import type { PlainCheck } from "./types";

/** What a check asks: one complete period, at most one value of a dimension, everybody's accounts or one owner's. */
export interface Drawn {
  grain: Grain;
  period: Period;
  dimension: { name: Dimension; value: string } | null;
  owner: string | null;
}

/** What there is to draw from. */
export interface Choices {
  /** The values of the dimensions of each account; "" is not known. */
  accounts: readonly Record<Dimension, string>[];
  /** First and last month that hold facts, "YYYY-MM-01". */
  first: string;
  last: string;
  freshness: Freshness;
}

const account = z.object(
  Object.fromEntries(DIMENSIONS.map((name) => [name, z.string()])) as Record<Dimension, z.ZodString>,
);

/** The different combinations of dimensions that accounts have, in an order that does not change. */
export async function readAccounts(): Promise<Choices["accounts"]> {
  const columns = DIMENSIONS.map((name) => `coalesce(${name}, '') COLLATE "C" AS ${name}`).join(", ");
  return queryRows(
    await getPool(),
    account,
    `SELECT DISTINCT ${columns} FROM accounts ORDER BY ${DIMENSIONS.map((_, index) => index + 1).join(", ")}`,
  );
}

/**
 * Draws what a check asks, the same for the same text and choices; null where the indicator has no complete period.
 *
 * @param text seed, indicator, definition and round
 */
export function draw(text: string, check: PlainCheck, metric: MetricDeclaration, choices: Choices): Drawn | null {
  const below = drawsFrom(text);
  const one = <Value>(values: readonly Value[]) => values[below(values.length)];
  const grains = GRAINS.flatMap((grain) => {
    const periods = requestedPeriods({ grain, from: choices.first, to: choices.last }, choices.freshness.firstMonth);
    const complete = periods.filter((period) => isComplete(period, metric, choices.freshness));
    return complete.length > 0 ? [{ grain, complete }] : [];
  });
  const chosen = one(grains);
  const period = chosen && one(chosen.complete);
  if (!chosen || !period) return null;
  const owners = [...new Set(choices.accounts.map(({ owner }) => owner))].filter((owner) => owner !== "");
  const owner = check.dimensions === undefined && below(3) === 0 ? (one(owners) ?? null) : null;
  const name = below(2) === 0 ? one(check.dimensions ?? DIMENSIONS) : undefined;
  const seen = choices.accounts.filter((each) => owner === null || each.owner === owner);
  const value = name && one([...new Set(seen.map((each) => each[name]))]);
  const dimension = name && value !== undefined ? { name, value } : null;
  return { grain: chosen.grain, period, dimension, owner };
}

/** Numbers from 0 to below a limit, the same on every machine for the same text. */
function drawsFrom(text: string): (limit: number) => number {
  let count = 0;
  return (limit) => createHash("sha256").update(`${text} ${count++}`).digest().readUInt32BE() % Math.max(1, limit);
}
