import type { Answer } from "./figures/board-figure";

/** Sums are exact in the database and become binary numbers once on either side; more than that is a difference. */
const TOLERANCE = 1e-9;

/** What two answers do not agree on, in words; empty when they are the same. */
export function differences(engine: Answer, sql: Answer): string[] {
  const found: string[] = [];
  if (sql.size === 0) found.push("plain SQL finds nothing");
  for (const key of new Set([...engine.keys(), ...sql.keys()])) {
    const one = engine.get(key);
    const other = sql.get(key);
    if (!one || !other || one.length !== other.length || one.some((value, index) => !isSame(value, other[index]))) {
      found.push(`${key}: engine ${one?.join(", ") ?? "nothing"}; SQL ${other?.join(", ") ?? "nothing"}`);
    }
  }
  return found;
}

function isSame(one: number | null, other: number | null | undefined): boolean {
  if (one === null || other === null || other === undefined) return one === other;
  return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one), Math.abs(other));
}
