import iconv from "iconv-lite";
import type { Encoding } from "../types";

type CodePage = Extract<Encoding, `windows-${string}`>;

/**
 * How often each language uses its accented letters, in parts per thousand of all its accented letters (rounded; small
 * letters). A letter that a language lacks counts against reading the file in that language.
 */
const LETTERS: { codePage: CodePage; letters: Record<string, number> }[] = [
  { codePage: "windows-1252", letters: { ó: 310, í: 230, á: 200, é: 140, ñ: 80, ú: 40, ü: 5, "¿": 3, "¡": 2 } },
  {
    codePage: "windows-1252",
    letters: { ã: 250, ç: 200, é: 130, á: 110, í: 90, ó: 60, ê: 50, õ: 45, â: 30, ú: 25, à: 15, ô: 10, ü: 2 },
  },
  {
    codePage: "windows-1252",
    letters: { é: 600, è: 110, à: 120, ê: 60, ç: 40, ô: 25, î: 15, û: 12, ù: 10, â: 10, ë: 5, ï: 5, œ: 5 },
  },
  { codePage: "windows-1252", letters: { ü: 400, ä: 330, ö: 180, ß: 90 } },
  { codePage: "windows-1252", letters: { å: 300, ä: 330, ö: 250, ø: 120, æ: 80, é: 10 } },
  { codePage: "windows-1250", letters: { ă: 400, î: 220, ş: 160, ţ: 150, â: 70 } },
  { codePage: "windows-1250", letters: { ł: 270, ą: 140, ę: 140, ó: 120, ż: 100, ś: 90, ć: 60, ń: 40, ź: 10 } },
  {
    codePage: "windows-1250",
    letters: {
      í: 220,
      á: 190,
      é: 110,
      ě: 110,
      ř: 80,
      š: 70,
      ž: 70,
      č: 70,
      ý: 60,
      ů: 40,
      ú: 20,
      ť: 3,
      ň: 3,
      ď: 2,
      ľ: 5,
      ô: 3,
    },
  },
  { codePage: "windows-1250", letters: { é: 330, á: 330, ö: 100, ó: 80, ő: 70, ü: 60, í: 50, ú: 25, ű: 15 } },
];

/** A letter that the language does not use is this likely, so that one foreign name does not decide. */
const FOREIGN_PER_MILLE = 0.5;

/** Evidence, in natural units of log-likelihood, that makes a reading certain. */
const CERTAIN_MARGIN = 4;

/**
 * Which of the Windows code pages a text that is not Unicode was written in, from the bytes above 127 in `sample`:
 * Cyrillic stands in unbroken runs, Latin accents singly among ASCII letters; between central and western Europe the
 * frequencies of accented letters decide.
 */
export function guessCodePage(sample: Buffer): { value: CodePage; certain: boolean } {
  const runs = sample.toString("latin1").match(/[\x80-\xff]+/g) ?? [];
  const high = runs.reduce((sum, run) => sum + run.length, 0);
  const inLongRuns = runs.reduce((sum, run) => sum + (run.length >= 3 ? run.length : 0), 0);
  if (inLongRuns > high / 2) return { value: "windows-1251", certain: inLongRuns >= 8 };
  const scores = LETTERS.map(({ codePage, letters }) => ({ codePage, score: likelihood(sample, codePage, letters) }));
  const best = (codePage: CodePage) =>
    Math.max(...scores.filter((each) => each.codePage === codePage).map(({ score }) => score));
  const margin = best("windows-1250") - best("windows-1252");
  return { value: margin > 0 ? "windows-1250" : "windows-1252", certain: Math.abs(margin) >= CERTAIN_MARGIN };
}

function likelihood(sample: Buffer, codePage: CodePage, letters: Record<string, number>): number {
  const text = iconv.decode(sample, codePage).toLowerCase();
  let sum = 0;
  for (const [letter, next] of text.matchAll(/\P{ASCII}(?=([\s\S]?))/gu)) {
    sum += Math.log(letters[letter] ?? FOREIGN_PER_MILLE) + followingVowel(letter, next ?? "");
  }
  return sum;
}

/** "ão", "ãe", "õe" are the endings of Portuguese, while the same bytes in Romanian stand before consonants. */
function followingVowel(letter: string, next: string): number {
  if (next !== "o" && next !== "e") return 0;
  if (letter === "ã" || letter === "õ") return 1;
  return letter === "ă" ? -3 : 0;
}
