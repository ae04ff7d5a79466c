import type { Unit } from "../metrics/types";

/** A figure with what it rests on. */
export interface Told {
  value: number | null;
  n: number;
}

const RELATIVE = 1e-9;
const CENT = 0.01;

/**
 * Money to the cent, everything else to a thousand-millionth of its size, which leaves no two whole numbers alike that a count
 * could be; n exactly. No value is only like no value.
 *
 * @param within how far apart they may be as a share of their size, where that is more
 */
export function isSame(engine: Told, plain: Told, unit: Unit, within = RELATIVE): boolean {
  return engine.n === plain.n && isSameValue(engine.value, plain.value, unit, within);
}

function isSameValue(engine: number | null, plain: number | null, unit: Unit, within: number): boolean {
  if (engine === null || plain === null) return engine === plain;
  const apart = Math.abs(engine - plain);
  if (unit === "money") return apart < CENT / 2;
  return apart <= within * Math.max(1, Math.abs(engine), Math.abs(plain));
}

export interface Compared {
  /** Of what comes in groups of its own: the first that differs, else the first. */
  group: string | null;
  engine: Told;
  plain: Told;
  equal: boolean;
}

/**
 * Compares the figures of one definition group by group; capitals in a group's name do not tell groups apart. A group that one
 * side does not name is one in which nothing happened: the other must have nothing or no value.
 */
export function compareGroups(
  engine: readonly (Told & { group: string | null })[],
  plain: readonly (Told & { group: string | null })[],
  unit: Unit,
  within?: number,
): Compared {
  const keyOf = ({ group }: { group: string | null }) => group?.toLowerCase() ?? null;
  const byKey = (rows: readonly (Told & { group: string | null })[]) =>
    new Map<string | null, Told>(rows.map((row) => [keyOf(row), { value: row.value, n: row.n }]));
  const [told, found] = [byKey(engine), byKey(plain)];
  const groups = [...new Set([...told.keys(), ...found.keys()])];
  const compared = groups.map((group): Compared => {
    const sides = {
      engine: told.get(group) ?? nothing(found.get(group)),
      plain: found.get(group) ?? nothing(told.get(group)),
    };
    return { group, ...sides, equal: isSame(sides.engine, sides.plain, unit, within) };
  });
  return compared.find(({ equal }) => !equal) ?? compared[0] ?? { group: null, engine: NONE, plain: NONE, equal: true };
}

const NONE: Told = { value: null, n: 0 };
/** Whose value is neither nothing nor none needs a counterpart. */
const nothing = (other: Told | undefined): Told =>
  other?.value === 0 || other?.value === null ? { value: other.value, n: other.n } : NONE;
