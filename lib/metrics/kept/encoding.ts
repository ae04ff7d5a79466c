/** Beside what JSON has: numbers that are none, undefined and maps. Under this name, so that an object that has it is wrapped too. */
const TAG = "$";

/** A value as text that `decode` gives back as it was: objects, arrays, maps with any keys, numbers, texts, booleans, null, undefined. */
export function encode(value: unknown): string {
  return JSON.stringify(tagged(value, false));
}

/** The same with the names of objects in order, so that equal questions make equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(tagged(value, true));
}

/** What `encode` was given. Trusts its text: only Lealta's own is kept. */
export function decode(text: string): unknown {
  const value = JSON.parse(text);
  return text.includes(`"${TAG}"`) ? untagged(value) : value;
}

function tagged(value: unknown, inOrder: boolean): unknown {
  if (value === undefined) return { [TAG]: "undefined" };
  if (typeof value === "number") {
    return Number.isFinite(value) && !Object.is(value, -0) ? value : { [TAG]: "number", of: numberWord(value) };
  }
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map((entry) => tagged(entry, inOrder));
  if (value instanceof Map) return { [TAG]: "map", of: tagged([...value], inOrder) };
  if (typeof value !== "object" || !isPlain(value)) throw new Error(`cannot be kept: ${String(value)}`);
  const entries = Object.entries(value).map(([name, entry]) => [name, tagged(entry, inOrder)] as const);
  if (inOrder) entries.sort(([one], [other]) => (one < other ? -1 : 1));
  const object = Object.fromEntries(entries);
  return Object.hasOwn(value, TAG) ? { [TAG]: "object", of: object } : object;
}

const numberWord = (value: number) => (Object.is(value, -0) ? "-0" : String(value));

const isPlain = (value: object) => [Object.prototype, null].includes(Object.getPrototypeOf(value));

function untagged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(untagged);
  if (typeof value !== "object" || value === null) return value;
  if (!Object.hasOwn(value, TAG)) return mapped(value);
  const { [TAG]: tag, of } = value as { [TAG]: string; of: unknown };
  if (tag === "number") return Number(of);
  if (tag === "map") return new Map(untagged(of) as [unknown, unknown][]);
  return tag === "object" ? mapped(of as object) : undefined;
}

const mapped = (object: object) =>
  Object.fromEntries(Object.entries(object).map(([name, entry]) => [name, untagged(entry)]));
