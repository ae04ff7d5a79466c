import { describe, expect, it } from "vitest";
import { formatDay, formatInstant, formatMonth } from "./dates";
import { formatMoney, formatNumber, formatPercent } from "./numbers";

/** The languages use several kinds of space inside a number; which one does not matter here. */
const plain = (text: string) => text.replace(/\s/g, " ");

describe("numbers", () => {
  it("follow the language", () => {
    expect(formatNumber(1234567.891, "en", 2)).toBe("1,234,567.89");
    expect(formatNumber(1234567.891, "es", 2)).toBe("1.234.567,89");
    expect(plain(formatPercent(12.34, "es"))).toBe("12,3 %");
    expect(formatPercent(12.34, "en")).toBe("12.3%");
  });

  it("show what is unknown as a dash and never as zero", () => {
    expect([formatNumber(null, "en"), formatPercent(null, "en"), formatMoney(null, "EUR", "en")]).toEqual([
      "–",
      "–",
      "–",
    ]);
    expect(formatNumber(0, "en")).toBe("0");
  });

  it("have the minus sign of typography, in every language", () => {
    for (const locale of ["en", "en-GB", "es", "pt-BR", "ro", "ru"]) {
      const written = [formatNumber(-5, locale), formatPercent(-5, locale), formatMoney(-5, "EUR", locale)];
      for (const text of written) expect(text).toMatch(/^−/);
    }
  });

  it("never say minus zero", () => {
    expect(formatNumber(-0.001, "en", 2)).toBe("0");
    expect(formatPercent(-0.01, "en")).toBe("0.0%");
  });
});

describe("money", () => {
  it("has the decimals of its currency", () => {
    expect(plain(formatMoney(1234.5, "EUR", "es"))).toBe("1234,50 €");
    expect(plain(formatMoney(1234.5, "JPY", "en"))).toBe("¥1,235");
  });

  it("loses no cent of an exact decimal beyond what a number holds", () => {
    expect(formatMoney("90071992547409931.23", "USD", "en")).toBe("$90,071,992,547,409,931.23");
  });
});

it.each([
  ["pt-BR", "1.234.567,89", "12,3%", "€ 1.234,50", "1 de jan. de 2026", "janeiro de 2026", "1 de jan. de 2026, 00:30"],
  ["ro", "1.234.567,89", "12,3 %", "1.234,50 EUR", "1 ian. 2026", "ianuarie 2026", "1 ian. 2026, 00:30"],
  ["ru", "1 234 567,89", "12,3 %", "1 234,50 €", "1 янв. 2026 г.", "январь 2026 г.", "1 янв. 2026 г., 00:30"],
])("numbers, money and dates follow %s", (locale, number, percent, money, day, month, instant) => {
  expect(plain(formatNumber(1234567.891, locale, 2))).toBe(number);
  expect(plain(formatPercent(12.34, locale))).toBe(percent);
  expect(plain(formatMoney(1234.5, "EUR", locale))).toBe(money);
  expect(plain(formatDay("2026-01-01", locale))).toBe(day);
  expect(plain(formatMonth("2026-01-01", locale))).toBe(month);
  const night = new Date("2025-12-31T23:30:00Z");
  expect(plain(formatInstant(night, { locale, timeZone: "Europe/Madrid" }))).toBe(instant);
});

describe("dates", () => {
  it("are not shifted by any time zone", () => {
    expect(formatDay("2026-01-01", "en")).toBe("Jan 1, 2026");
    expect(formatMonth("2026-01-01", "es")).toBe("enero de 2026");
  });

  it("of instants follow the organisation's time zone", () => {
    const instant = new Date("2025-12-31T23:30:00Z");
    expect(plain(formatInstant(instant, { locale: "es", timeZone: "Europe/Madrid" }))).toBe("1 ene 2026, 0:30");
    expect(plain(formatInstant(instant, { locale: "es", timeZone: "America/Bogota" }))).toBe("31 dic 2025, 18:30");
  });
});
