import { numberFormat } from "../format/formatters";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A size in bytes with three figures at most, "2.3 MB" or as the language writes it. A kilobyte has 1,024 bytes. */
export function formatSize(bytes: number, locale: string): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const style = { style: "unit", unit: UNITS[power], unitDisplay: power === 0 ? "long" : "short" } as const;
  return numberFormat(locale, { ...style, maximumSignificantDigits: 3 }).format(bytes / 1024 ** power);
}
