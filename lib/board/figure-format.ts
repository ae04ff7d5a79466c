import { type ChangeMark, changeDigits } from "../charts/prepare-change";
import type { Grain, Unit } from "../metrics/types";

/** What figures are written by. `timeZone` is the organisation's; periods are days without time and know none. */
export interface Notation {
  locale: string;
  currency: string;
  timeZone: string;
}

/** How a quarter is abbreviated. */
const QUARTER: Record<string, string> = { en: "Q", es: "T", "pt-BR": "T", ro: "T", ru: "кв. " };

/** Amounts from here on are told in whole units of the currency. */
const WHOLE_FROM = 1000;

export interface FigureFormat {
  /** A figure as a tile says it; null is "–". */
  figure(value: number | null, unit: Unit): string;
  /** The same with a decimal more, where figures are compared with one another. */
  fine(value: number | null, unit: Unit): string;
  /** A short form for an axis: 12K. */
  axis(value: number, unit: Unit): string;
  /** The size of a change without its sign: points, or a share of the earlier value. */
  change(shown: NonNullable<ChangeMark["shown"]>, unit: Unit): string;
  /** "May 2024", "Q2 2024", "2024"; short for narrow places: "May 24". */
  period(period: string, grain: Grain, width?: "long" | "short"): string;
  /** A day, "2024-05-31", or an instant, in the organisation's time zone. */
  moment(text: string): string;
  number(value: number): string;
}

/** Formatters of one reader. Everything is rounded here and nowhere before. */
export function figureFormat({ locale, currency, timeZone }: Notation): FigureFormat {
  // "negative": what rounds to 0 loses its minus.
  const number = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, { signDisplay: "negative", ...options }).format(value);
  const whole = (value: number) => Math.abs(value) >= WHOLE_FROM;
  const write = (value: number | null, unit: Unit, more: number): string => {
    if (value === null) return "–";
    if (unit === "percent") return number(value / 100, { style: "percent", ...digits(1, 1) });
    if (unit === "money")
      return number(value, { style: "currency", currency, ...digits(whole(value) && more === 0 ? 0 : 2) });
    if (unit === "ratio") return number(value, digits(2));
    if (unit === "score") return number(value, digits(more));
    return number(value, digits(0));
  };
  return {
    figure: (value, unit) => write(value, unit, 0),
    fine: (value, unit) => write(value, unit, 1),
    axis: (value, unit) => {
      if (unit === "percent") return number(value / 100, { style: "percent", ...digits(0, 1) });
      const money = unit === "money" ? { style: "currency" as const, currency } : {};
      return number(value, { ...money, notation: "compact", ...digits(0, 1) });
    },
    change: (shown, unit) =>
      shown.kind === "relative"
        ? number(Math.abs(shown.value), { style: "percent", ...digits(1, 1) })
        : number(Math.abs(shown.value), digits(0, changeDigits(unit))),
    period: (period, grain, width = "long") => {
      const date = new Date(`${period}T00:00:00Z`);
      const year = period.slice(0, 4);
      if (grain === "year") return year;
      if (grain === "quarter") return `${QUARTER[locale] ?? "Q"}${Math.ceil(Number(period.slice(5, 7)) / 3)} ${year}`;
      const month = width === "long" ? "long" : "short";
      return new Intl.DateTimeFormat(locale, {
        month,
        year: width === "long" ? "numeric" : "2-digit",
        timeZone: "UTC",
      }).format(date);
    },
    moment: (text) => {
      const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
      const options: Intl.DateTimeFormatOptions = day
        ? { dateStyle: "medium", timeZone: "UTC" }
        : { dateStyle: "medium", timeStyle: "short", timeZone };
      return new Intl.DateTimeFormat(locale, options).format(new Date(text));
    },
    number: (value) => number(value, { maximumFractionDigits: 2 }),
  };
}

function digits(least: number, most = least): Intl.NumberFormatOptions {
  return { minimumFractionDigits: least, maximumFractionDigits: most };
}
