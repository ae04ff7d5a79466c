import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { constraintsOf, whereProfile } from "./constraints";
import { type FiguresRead, readFigures } from "./read-figures";
import type { Period } from "./requested-periods";
import { type Compare, type Definition, type Dimension, type EvaluateRequest, type GroupOf, isSummed } from "./types";

/** The group that a request compares with; null where it compares with a period. */
export function comparedGroup({ compare }: { compare?: Compare }): GroupOf | null {
  return typeof compare === "object" ? compare : null;
}

/** Figures of the group that a request is held against. */
export interface GroupRead extends GroupOf {
  group: FiguresRead[];
  /** Of the request's accounts but the group's, where these are among them; null for what counts everybody, and where they are not. */
  others: (FiguresRead | null)[];
  /** The group's accounts are among the request's own. */
  isAmong: boolean;
  /** By definition: its rows are values of the same dimension, each of which is held against the one. */
  isOneOf: boolean[];
}

/**
 * Reads what the group makes of the same definitions in the same periods. Null where there is nobody to compare: no account in
 * the reader's scope has the value, or all that the request is about have it, so that it would be held against itself.
 */
export async function readComparedGroup(
  request: EvaluateRequest,
  definitions: readonly Definition[],
  periods: readonly Period[],
  now: Date,
): Promise<GroupRead | null> {
  const compared = comparedGroup(request);
  if (!compared) return null;
  const { dimension, value } = compared;
  const isOneOf = definitions.map((definition) => request.by === dimension && !makesOwnGroups(definition));
  const values = await valuesOf(dimension, request);
  if (!values.has(value)) return null;
  // What belongs to no account counts as not known.
  const own = constraintsOf(request).get(dimension) ?? [...new Set([...values, ""])].sort();
  const rest = own.filter((candidate) => candidate !== value);
  if (!isOneOf.includes(true) && !rest.some((candidate) => values.has(candidate))) return null;
  const isAmong = rest.length < own.length;
  const among = (those: readonly string[]) => ({ ...request, filters: { ...request.filters, [dimension]: those } });
  const judged = definitions.filter(({ intervalMethod }, index) => intervalMethod !== "none" && !isOneOf[index]);
  const [group, others] = await Promise.all([
    readFigures(
      { ...among([value]), by: request.by === dimension ? undefined : request.by },
      definitions,
      periods,
      now,
    ),
    !isAmong || judged.length === 0 ? [] : readFigures(among(rest), judged, periods, now),
  ]);
  const othersOf = new Map(judged.map((definition, index) => [definition, others[index] ?? null]));
  return {
    ...compared,
    group,
    others: definitions.map((definition) => othersOf.get(definition) ?? null),
    isAmong,
    isOneOf,
  };
}

/** Themes or reasons, say: such a definition knows no rows by dimension. */
function makesOwnGroups(definition: Definition): boolean {
  return !isSummed(definition) && definition.ownGroups !== undefined;
}

const row = z.object({ value: z.string() });

/** The values of a dimension among the accounts that the request's other filters, and its scope, let through. */
async function valuesOf(dimension: Dimension, request: EvaluateRequest): Promise<Set<string>> {
  const { [dimension]: _, ...filters } = request.filters ?? {};
  const where = whereProfile(constraintsOf({ ...request, filters }), 0);
  const sql = `SELECT DISTINCT p.${dimension} AS value FROM account_profile p WHERE ${where.sql}`;
  return new Set((await queryRows(await getPool(), row, sql, where.parameters)).map(({ value }) => value));
}
