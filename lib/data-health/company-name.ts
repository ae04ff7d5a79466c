import { normaliseName } from "../imports/normalise-name";

/** What a company is by law says nothing of which one it is; in the languages of Lealta and the most usual others. */
const LEGAL_FORMS = new Set(
  [
    ..."inc|incorporated|corp|corporation|co|company|llc|llp|lp|ltd|limited|plc|pty|gmbh|ag|kg|ohg|ug|mbh|se".split(
      "|",
    ),
    ..."sa|sau|sl|slu|slp|sad|sas|sapi|srl|spa|sarl|eurl|sasu|cv|de|bv|nv|ab|oy|oyj|as|asa|aps".split("|"),
    ..."ltda|eireli|me|epp|lda|sc|scs|snc|pfa|ooo|zao|oao|pao|ao|ooo|ооо|зао|оао|пао|ао|ип".split("|"),
  ].filter(Boolean),
);

/** Abbreviated by points or slashes: "S.R.L.", "A/S". */
const SPELLED = /(?<![\p{L}\p{N}])((?:\p{L}[./]\s?){1,4}\p{L})[./]?(?![\p{L}\p{N}])/gu;

/**
 * A company's name without case, accents, punctuation and legal form: "Café Núñez, S.L." and "CAFE NUNEZ SL" are the same.
 * A name that is nothing but a legal form stays as it is.
 */
export function companyName(name: string): string {
  const whole = normaliseName(
    name.replace(SPELLED, (letters) => letters.replace(/[./\s]/g, "")).replace(/&/g, " and "),
  );
  const words = whole.split(" ");
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? "")) words.pop();
  while (words.length > 1 && LEADING.has(words[0] ?? "")) words.shift();
  return words.join(" ");
}

/** Forms that stand before the name. */
const LEADING = new Set("ооо|зао|оао|пао|ао|ип|sc|pt|the".split("|"));
