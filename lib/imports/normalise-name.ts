/** A header's name without case, accents and punctuation: "Nº de Cliente " and "n de cliente" are the same. */
export function normaliseName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\p{M}ºª]/gu, "")
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
