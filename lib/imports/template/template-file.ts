import { cellDelimiter } from "../../format/cell-delimiter";
import type { Locale } from "../../i18n/locales";
import { KINDS } from "../kinds/all";
import type { Field, KindId } from "../kinds/declaration";
import { spreadsheetLines, UTF8_MARK } from "../spreadsheet-csv";
import { EXAMPLES } from "./examples";

/**
 * A file of a kind to begin from: the names of its columns and one row as an example, in the reader's notation of numbers and dates,
 * separated as their spreadsheet program expects it. `currency` is the organisation's.
 */
export function templateFile(kind: KindId, locale: Locale, currency: string): string {
  const { fields } = KINDS[kind];
  const row = fields.map((field) => written(field, exampleOf(kind, field, currency), locale));
  return `${UTF8_MARK}${spreadsheetLines([fields.map(({ name }) => name), row], cellDelimiter(locale))}`;
}

/** A rate is that of another currency; every other amount is in the organisation's, and says so. */
function exampleOf(kind: KindId, { name, type }: Field, currency: string): string {
  if (type === "currency") return kind !== "exchange-rates" ? currency : currency === "USD" ? "EUR" : "USD";
  return EXAMPLES[kind][name] ?? "";
}

function written({ type }: Field, value: string, locale: Locale): string {
  if (value === "") return "";
  if (type === "number" || type === "integer") {
    const exact = value as Intl.StringNumericLiteral;
    return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 6 }).format(exact);
  }
  if (type === "date" || type === "instant") {
    const [day = "", time] = value.split(" ");
    return [writtenDay(day, locale), time].filter(Boolean).join(" ");
  }
  return value;
}

/** English is written in two orders of day and month; the year first is clear to all who write it. */
function writtenDay(day: string, locale: Locale): string {
  if (locale === "en") return day;
  const format = { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, format).format(new Date(day));
}
