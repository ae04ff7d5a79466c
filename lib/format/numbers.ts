import { numberFormat } from "./formatters";

/** What stands where there is no value. Null is not zero. */
export const NO_VALUE = "–";

/** Numbers that people read have the minus sign, which is as wide as a plus; what programs read keeps the hyphen. */
export function withMinus(text: string): string {
  return text.replaceAll("-", "\u2212");
}

/** A number with at most so many decimals, in the language's notation. */
export function formatNumber(value: number | null, locale: string, decimals = 0): string {
  if (value === null) return NO_VALUE;
  return withMinus(numberFormat(locale, { maximumFractionDigits: decimals, signDisplay: "negative" }).format(value));
}

/** `percent` is in 0..100, as indicators give it. */
export function formatPercent(percent: number | null, locale: string, decimals = 1): string {
  if (percent === null) return NO_VALUE;
  const format = numberFormat(locale, {
    style: "percent",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "negative",
  });
  return withMinus(format.format(percent / 100));
}

/** An amount to the cent (or as many decimals as the currency has). Takes exact decimals as strings, too. */
export function formatMoney(amount: number | string | null, currency: string, locale: string): string {
  if (amount === null) return NO_VALUE;
  const format = numberFormat(locale, { style: "currency", currency, signDisplay: "negative" });
  return withMinus(format.format(amount as Intl.StringNumericLiteral));
}
