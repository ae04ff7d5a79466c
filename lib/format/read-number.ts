import { numberFormat } from "./formatters";

/**
 * A number as people type it in their language, made an exact decimal with a point: "1.234,5" of a Spanish reader is "1234.5".
 * Thousands may be set apart as the language does, by spaces or not at all; a percent sign at the end is left out. Null for
 * anything else, also for "3,5" where a comma parts thousands: guessing would make 35 of it.
 *
 * @param decimals how many places after the point may be given
 */
export function readNumber(typed: string, locale: string, decimals = 6): string | null {
  const parts = numberFormat(locale, { useGrouping: "always" }).formatToParts(-1_234_567.5);
  const group = parts.find(({ type }) => type === "group")?.value ?? ",";
  const point = parts.find(({ type }) => type === "decimal")?.value ?? ".";
  const text = typed.trim().replace(/\s*%$/, "").replace(/^[−–]/, "-");
  const [whole = "", fraction, ...rest] = text.split(point);
  if (rest.length > 0 || (fraction !== undefined && !new RegExp(`^\\d{1,${decimals}}$`).test(fraction))) return null;
  const digits = ungrouped(whole, group);
  if (digits === null) return null;
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** An exact decimal as the reader would type it, with all its places: what `readNumber` reads back. */
export function typedNumber(exact: string, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: 20 }).format(exact as Intl.StringNumericLiteral);
}

/** The digits of a whole number; groups after the first have three. */
function ungrouped(whole: string, group: string): string | null {
  const sign = whole.startsWith("-") ? "-" : "";
  const groups = whole.slice(sign.length).split(/\s/.test(group) ? /\s/ : new RegExp(`[\\s${escaped(group)}]`));
  const [first = "", ...others] = groups;
  const isSound = others.length === 0 ? /^\d+$/.test(first) : /^\d{1,3}$/.test(first);
  if (!isSound || others.some((part) => !/^\d{3}$/.test(part))) return null;
  return `${sign}${groups.join("").replace(/^0+(?=\d)/, "")}`;
}

const escaped = (text: string) => text.replace(/[.\\\]^-]/g, "\\$&");
