/**
 * A text as it is compared: in lower case and without accents, so that "Facturación" is found by "facturacion", "preț" by
 * "pret" and "жёлтый" by "желтый". The breve of й stays: it is a letter of its own.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower.normalize("NFD").replace(MARKS, "").normalize("NFC").replace(APOSTROPHES, "'");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII as a whole, for speed: most comments need no folding
const PLAIN = /^[\x00-\x7f]*$/;
const MARKS = /(?<!и)\u0306|(?!\u0306)\p{M}/gu;
const APOSTROPHES = /[’‘ʼ]/g;
