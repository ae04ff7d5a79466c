import type { ClientBase } from "pg";
import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";

/** What a person has in hand and somebody else can take over. */
interface Belonging {
  table: string;
  /** Names the person. */
  column: string;
  /** SQL of which rows are taken over; the others stay as a record of who did what. */
  open: string;
  /** SQL of what else changes as a row is taken over. */
  also?: string;
}

/** Two things of one person may not have the same name. */
const ownName = (table: string) => `name = CASE
  WHEN EXISTS (SELECT FROM ${table} o WHERE o.user_id = $2 AND o.name = ${table}.name) THEN left(name, 100) || ' #' || id
  ELSE name END`;

const BELONGINGS = {
  targets: { table: "targets", column: "owner_id", open: "true" },
  // Who has an older version before them is told that it changed.
  followUps: { table: "follow_ups", column: "owner_id", open: "closed_at IS NULL", also: "version = version + 1" },
  interviews: { table: "planned_interviews", column: "user_id", open: "held_at IS NULL AND cancelled_at IS NULL" },
  rules: { table: "follow_up_rules", column: "owner_id", open: "true" },
  views: { table: "saved_views", column: "user_id", open: "shared", also: ownName("saved_views") },
  segments: { table: "saved_segments", column: "user_id", open: "shared", also: ownName("saved_segments") },
} as const satisfies Record<string, Belonging>;

export type BelongingId = keyof typeof BELONGINGS;
export type BelongingCounts = Record<BelongingId, number>;

const entries = Object.entries(BELONGINGS) as [BelongingId, Belonging][];

/** How much of each a person has. */
export async function countBelongings(connection: Queryable, userId: number): Promise<BelongingCounts> {
  const columns = entries.map(
    ([id, { table, column, open }]) =>
      `(SELECT count(*)::int FROM ${table} WHERE ${column} = $1 AND ${open}) AS "${id}"`,
  );
  const row = z.record(z.enum(Object.keys(BELONGINGS) as [BelongingId, ...BelongingId[]]), z.number());
  const [counts] = await queryRows(connection, row, `SELECT ${columns.join(", ")}`, [userId]);
  if (!counts) throw new Error("SELECT returned no row");
  return counts;
}

/** Gives all of it to somebody else and returns how much that was. */
export async function moveBelongings(connection: ClientBase, from: number, to: number): Promise<BelongingCounts> {
  const counts = await countBelongings(connection, from);
  for (const [id, { table, column, open, also }] of entries) {
    if (counts[id] === 0) continue;
    const others = also ? `, ${also}` : "";
    await connection.query(`UPDATE ${table} SET ${column} = $2${others} WHERE ${column} = $1 AND ${open}`, [from, to]);
  }
  return counts;
}
