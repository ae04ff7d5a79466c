/** Letters that have no accent to take off and are looked for by a plainer one. */
const PLAINER: Readonly<Record<string, string>> = { ø: "o", ł: "l", đ: "d", ð: "d", ı: "i", ħ: "h", ŧ: "t" };

/** Words as they are looked for: in small letters, without accents, as the database's plain_words makes them. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]+/g, "")
    .replace(/[øłđðıħŧ]/g, (letter) => PLAINER[letter] ?? letter);
}

/** The same of what somebody types to look for: one line, without spaces around. PostgreSQL's texts cannot hold NUL. */
export function searchWords(typed: string): string {
  return plainWords(typed.replaceAll("\0", "")).replace(/\s+/g, " ").trim();
}

/** Words as they stand in a pattern of LIKE: "100%" finds no "1000". */
export function likeWords(words: string): string {
  return words.replace(/[\\%_]/g, "\\$&");
}
