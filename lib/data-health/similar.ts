/** Two names of which so much is the same are alike: one letter of a dozen differs, or a word is abbreviated. */
export const SIMILAR_FROM = 0.85;

/** Within names that begin alike, each is held against each; larger groups are named by a scheme, and say nothing. */
const MOST_TOGETHER = 60;
const BEGINNING = 4;

/**
 * How alike two texts are, 0 to 1: three letters at a time, twice those that both have over all that each has (Dice, 1945).
 * Example: "nordlys" and "nordlis" → 3 of 5 and 5 shared, 2 × 3 / 10 = 0.6, ends not counted.
 */
export function likeness(one: string, other: string): number {
  return one === other ? 1 : shareOf(triples(one), triples(other));
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const triple of a) if (b.has(triple)) shared++;
  return (2 * shared) / (a.size + b.size);
}

function triples(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at++) found.add(text.slice(at, at + 3));
  return found;
}

/** Pairs of different names that are alike and have the same figures in them, among those that begin alike. */
export function* similarPairs(names: readonly string[]): Generator<[string, string]> {
  const groups = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const key = `${name.slice(0, BEGINNING)} ${name.replace(/\D/g, "")}`;
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  for (const group of groups.values()) {
    if (group.length > MOST_TOGETHER) continue;
    const read = group.map((name) => ({ name, parts: triples(name) }));
    for (const [place, one] of read.entries())
      for (const other of read.slice(place + 1))
        if (shareOf(one.parts, other.parts) >= SIMILAR_FROM) yield [one.name, other.name];
  }
}
