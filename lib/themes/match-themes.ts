import { fold } from "./fold";

/** A keyword of a theme; the same theme has several. */
export interface Rule {
  themeId: number;
  keyword: string;
}

/** A keyword that begins with a word: how that word begins, and the whole of it where there is more. */
interface Start {
  themeId: number;
  beginning: string;
  whole: RegExp | null;
}

const WORD = /[\p{L}\p{N}]+/gu;
const TOKEN = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
const IS_WORD = /^[\p{L}\p{N}]/u;
/** Starts are looked up by so many letters of theirs. */
const KEY_LETTERS = 3;

/**
 * Tells which themes a text names, as their ids, each once.
 *
 * A keyword is found where a word begins with it, in any case and with accents or without: "invoice" is found in "Invoices",
 * and not in "reinvoice". Of several words each must begin a word, one after the other within a clause: "служб поддержк"
 * is found in "службой поддержки", and "bad price" not in "Bad. Price?". Signs in a keyword stand for themselves, and a word
 * before one must be whole: "c++", "18 %". A keyword without a letter or digit is never found.
 */
export function themeMatcher(rules: readonly Rule[]): (text: string) => number[] {
  const starts = new Map<string, Start[]>();
  const signs: { themeId: number; whole: RegExp }[] = [];
  for (const { themeId, keyword } of rules) {
    const tokens = fold(keyword).match(TOKEN) ?? [];
    const [first] = tokens;
    if (first === undefined || !tokens.some(isWord)) continue;
    if (!isWord(first)) {
      signs.push({ themeId, whole: new RegExp(pattern(tokens), "u") });
      continue;
    }
    const key = first.slice(0, KEY_LETTERS);
    const whole = tokens.length > 1 ? new RegExp(pattern(tokens), "uy") : null;
    starts.set(key, [...(starts.get(key) ?? []), { themeId, beginning: first, whole }]);
  }
  return (text) => {
    const folded = fold(text);
    const found = new Set<number>();
    for (const { themeId, whole } of signs) if (whole.test(folded)) found.add(themeId);
    for (const { 0: word, index } of folded.matchAll(WORD)) {
      for (let letters = 1; letters <= Math.min(KEY_LETTERS, word.length); letters++) {
        for (const start of starts.get(word.slice(0, letters)) ?? []) {
          if (!found.has(start.themeId) && word.startsWith(start.beginning) && isAt(start.whole, folded, index))
            found.add(start.themeId);
        }
      }
    }
    return [...found];
  };
}

const isWord = (token: string) => IS_WORD.test(token);

function isAt(whole: RegExp | null, text: string, index: number): boolean {
  if (whole === null) return true;
  whole.lastIndex = index;
  return whole.test(text);
}

function pattern(tokens: readonly string[]): string {
  return tokens
    .map((token, place) => {
      const next = tokens[place + 1];
      const own = isWord(token) ? token : `\\u{${(token.codePointAt(0) ?? 0).toString(16)}}`;
      if (next === undefined) return own;
      // What is between two words may be anything but the end of a clause.
      return isWord(token) && isWord(next) ? `${own}[\\p{L}\\p{N}]*[^\\p{L}\\p{N}.,;:!?]+` : `${own}\\s*`;
    })
    .join("");
}
