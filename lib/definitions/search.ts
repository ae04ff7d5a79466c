import type { IndicatorEntry } from "./types";

/** The entries in which every word of the query begins a word somewhere; case and accents do not matter. */
export function searchEntries(entries: readonly IndicatorEntry[], query: string): IndicatorEntry[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [...entries];
  return entries.filter((entry) => {
    const words = wordsOf(textOf(entry));
    return wanted.every((word) => words.some((candidate) => candidate.startsWith(word)));
  });
}

function textOf({ id, name, short, question, tells, source, searchWords, definitions }: IndicatorEntry): string {
  const rivals = definitions.flatMap((definition) => [definition.name, definition.formula, definition.usedBy ?? ""]);
  return [id, name, short, question, tells, source, searchWords, ...rivals].join(" ");
}

function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
