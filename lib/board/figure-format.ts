import { type ChangeMark, changeDigits } from "../charts/prepare-change";
import { formatDay, formatInstant, formatMonth } from "../format/dates";
import { dateFormat, numberFormat } from "../format/formatters";
import { formatPercent, NO_VALUE, withMinus } from "../format/numbers";
import type { Grain, Unit } from "../metrics/types";
import { lastMonthOf } from "../time/periods";

/** What figures are written by. `timeZone` is the organisation's; periods are days without time and know none. */
export interface Notation {
  locale: string;
  currency: string;
  timeZone: string;
  /** First month of the organisation's year, 1 to 12; January where it is not told. */
  firstMonth?: number;
}

/** How a quarter of a year is abbreviated, which Intl does not tell. */
const QUARTERS: Record<string, (quarter: number, year: string) => string> = {
  es: (quarter, year) => `T${quarter} ${year}`,
  "pt-BR": (quarter, year) => `${quarter}º tri. ${year}`,
  ro: (quarter, year) => `T${quarter} ${year}`,
  ru: (quarter, year) => `${quarter} кв. ${year} г.`,
};

/** How a year is written where the figure alone does not do beside months and quarters. */
const YEARS: Record<string, (year: string) => string> = { ru: (year) => `${year} г.` };

/** How Intl names the units of time. */
const TIMES: Partial<Record<Unit, string>> = { months: "month", days: "day", hours: "hour" };

/** Units of time as they stand after "from" and "to", by plural, in languages that decline them there; Intl knows only "2 месяца". */
const ENDS: Record<string, Partial<Record<Unit, Partial<Record<Intl.LDMLPluralRule, string>>>>> = {
  ru: {
    months: { one: "месяца", few: "месяцев", many: "месяцев", other: "месяца" },
    days: { one: "дня", few: "дней", many: "дней", other: "дня" },
    hours: { one: "часа", few: "часов", many: "часов", other: "часа" },
  },
};

/** Amounts from here on, and those beside them, are told in whole units of the currency. */
const WHOLE_FROM = 1000;

/** Cells told in thousands or millions: from which largest amount on. */
const CELL_SIZES = [
  { from: 1e7, size: 1e6 },
  { from: 1e4, size: 1e3 },
];

/** Parts of an amount that are its number. */
const NUMERALS = new Set(["integer", "group", "decimal", "fraction"]);

export interface FigureFormat {
  /** A figure as a tile says it; null is "–". `beside`: the largest of those it stands with, so that all have as many decimals. */
  figure(value: number | null, unit: Unit, beside?: number): string;
  /** The same with a decimal more, where figures are compared with one another. */
  fine(value: number | null, unit: Unit): string;
  /** The ends of an interval, as they stand after "from" and "to"; `compared`: with the decimals of `fine`. */
  ends(low: number | null, high: number | null, unit: Unit, compared?: boolean): { low: string; high: string };
  /** What somebody set, to the decimals that it has, two at most: "40", "2.5%". */
  exact(value: number, unit: Unit): string;
  /** A short form for an axis: 12K. */
  axis(value: number, unit: Unit): string;
  /** Writes amounts in narrow cells, in thousands or millions where the largest is that large, which `unit` tells once for all of them. */
  cells(largest: number): { write(value: number): string; unit: string };
  /** The size of a change without its sign: points, or a share of the earlier value. */
  change(shown: NonNullable<ChangeMark["shown"]>, unit: Unit): string;
  /** "May 2024", "Q2 2024", "2024"; short for narrow places: "Sep 2024". */
  period(period: string, grain: Grain, width?: "long" | "short"): string;
  /** A day, "2024-05-31", or an instant, in the organisation's time zone. */
  moment(text: string): string;
  /** A plain number with at most two decimals, or with just so many. */
  number(value: number, decimals?: number): string;
}

/** Formatters of one reader. Everything is rounded here and nowhere before. */
export function figureFormat({ locale, currency, timeZone, firstMonth = 1 }: Notation): FigureFormat {
  // "negative": what rounds to 0 loses its minus.
  const short = (value: number, options: Intl.NumberFormatOptions) =>
    withMinus(
      numberFormat(locale, {
        signDisplay: "negative",
        minimumFractionDigits: 0,
        maximumFractionDigits: 1,
        ...options,
      }).format(value),
    );
  const money = (value: number, decimals: number) =>
    short(value, { style: "currency", currency, minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const write = (value: number | null, unit: Unit, compared: boolean, beside = 0): string => {
    if (value === null) return NO_VALUE;
    if (unit === "percent") return formatPercent(value, locale);
    if (unit === "money")
      return money(value, Math.max(Math.abs(value), Math.abs(beside)) >= WHOLE_FROM && !compared ? 0 : 2);
    if (unit === "ratio") return short(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    const lasting = TIMES[unit];
    if (lasting) return short(value, { style: "unit", unit: lasting, unitDisplay: "long", maximumFractionDigits: 1 });
    const decimals = (unit === "rating" ? 1 : 0) + ((unit === "score" || unit === "rating") && compared ? 1 : 0);
    return short(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  };
  const end = (value: number | null, unit: Unit, compared: boolean, beside: number) => {
    const words = ENDS[locale]?.[unit];
    if (value === null || !words) return write(value, unit, compared, beside);
    const plural = new Intl.PluralRules(locale, { maximumFractionDigits: 1 }).select(Math.abs(value));
    return `${short(value, {})}\u00a0${words[plural]}`;
  };
  return {
    figure: (value, unit, beside) => write(value, unit, false, beside),
    fine: (value, unit) => write(value, unit, true),
    ends: (low, high, unit, compared = false) => {
      const larger = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
      return { low: end(low, unit, compared, larger), high: end(high, unit, compared, larger) };
    },
    exact: (value, unit) => {
      const most = { maximumFractionDigits: 2 };
      if (unit === "percent") return short(value / 100, { style: "percent", ...most });
      if (unit === "money") return money(value, Number.isInteger(value) ? 0 : 2);
      const lasting = TIMES[unit];
      return short(value, lasting ? { style: "unit", unit: lasting, unitDisplay: "long", ...most } : most);
    },
    axis: (value, unit) => {
      if (unit === "percent") return short(value / 100, { style: "percent" });
      if (unit === "money") return short(value, { notation: "compact", style: "currency", currency });
      // Levels of these may lie less than a tenth apart.
      const isFine = unit === "ratio" || unit === "rating";
      return short(value, { notation: "compact", maximumFractionDigits: isFine ? 2 : 1 });
    },
    cells: (largest) => {
      const size = CELL_SIZES.find(({ from }) => largest >= from)?.size ?? 1;
      const decimals = largest / size < 100 ? 1 : 0;
      const fixed = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      const compact = numberFormat(locale, { notation: "compact", style: "currency", currency });
      const words = compact.formatToParts(5 * size).filter(({ type }) => !NUMERALS.has(type));
      return {
        write: (value) => short(value / size, fixed),
        unit: words
          .map(({ value }) => value)
          .join("")
          .trim()
          .replaceAll(/\s+/g, "\u00a0"),
      };
    },
    change: (shown, unit) => {
      if (shown.kind === "relative") return formatPercent(Math.abs(shown.value) * 100, locale);
      const digits = changeDigits(unit);
      return short(Math.abs(shown.value), { minimumFractionDigits: digits, maximumFractionDigits: digits });
    },
    period: (period, grain, width = "long") => {
      // "Q2" and "2024" would be taken for the calendar's.
      if (firstMonth !== 1 && (grain === "quarter" || grain === "year")) return monthsName(period, grain, locale);
      const year = period.slice(0, 4);
      if (grain === "year") return YEARS[locale]?.(year) ?? year;
      if (grain === "quarter") return quarterName(period, locale);
      return width === "long" ? formatMonth(period, locale) : shortMonth(period, locale);
    },
    moment: (text) =>
      /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text, locale) : formatInstant(new Date(text), { locale, timeZone }),
    number: (value, decimals) =>
      short(value, { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 2 }),
  };
}

function quarterName(period: string, locale: string): string {
  const write = QUARTERS[locale] ?? ((quarter, year) => `Q${quarter} ${year}`);
  return write(Math.ceil(Number(period.slice(5, 7)) / 3), period.slice(0, 4));
}

/** "Apr – Jun 2024", "Apr 2024 – Mar 2025". Put together here: browsers and servers do not agree on the blanks of ranges. */
function monthsName(period: string, grain: Grain, locale: string): string {
  const last = lastMonthOf(period, grain);
  const month = dateFormat(locale, { month: "short", timeZone: "UTC" }).format(new Date(period));
  const first = period.slice(0, 4) === last.slice(0, 4) ? month : shortMonth(period, locale);
  return `${first} – ${shortMonth(last, locale)}`;
}

/** "Sep 2024": month and year alone, for the words some languages put between or after them leave no room on an axis. */
function shortMonth(month: string, locale: string): string {
  const format = dateFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" });
  const parts = format.formatToParts(new Date(month)).filter(({ type }) => type !== "literal");
  return parts.map(({ value }) => value).join(" ");
}
