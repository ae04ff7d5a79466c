import { formatDay } from "../format/dates";
import { dateFormat, numberFormat } from "../format/formatters";
import { NO_VALUE } from "../format/numbers";
import type { FieldType } from "./kinds/declaration";

/**
 * A value as the preview gives it (days YYYY-MM-DD, moments YYYY-MM-DDTHH:MM:SS, numbers with a point) in the reader's
 * notation. Numbers keep their decimals, so that 1.5 taken for 15 is seen; a moment is on the organisation's clock and stays there.
 */
export function formatValue(value: string | null, type: FieldType, locale: string): string {
  if (value === null) return NO_VALUE;
  if (type === "number" || type === "integer") {
    const exact = value as Intl.StringNumericLiteral;
    return numberFormat(locale, { maximumFractionDigits: 6 }).format(exact);
  }
  if (type === "date") return formatDay(value, locale);
  if (type === "instant") {
    const [day, time] = value.split("T");
    // A day without a time of day is midnight, which says nothing.
    return time === "00:00:00" && day ? formatDay(day, locale) : formatMoment(value, locale);
  }
  return value;
}

function formatMoment(moment: string, locale: string): string {
  const format = dateFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  return format.format(new Date(`${moment}Z`));
}
