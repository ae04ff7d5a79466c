import { expect, it } from "vitest";
import { readNumber, typedNumber } from "./read-number";

it("reads numbers by the reader's language", () => {
  expect(readNumber(" 1,234,567.5 ", "en")).toBe("1234567.5");
  expect(readNumber("1.234.567,5", "es")).toBe("1234567.5");
  expect(readNumber("1 234 567,5", "ru")).toBe("1234567.5");
  expect(readNumber("1\u00a0234", "ru")).toBe("1234");
  expect(readNumber("1 234.5", "en")).toBe("1234.5");
  expect(readNumber("1234.5", "en")).toBe("1234.5");
  expect(readNumber("3,5", "pt-BR")).toBe("3.5");
  expect(readNumber("3,5", "ro")).toBe("3.5");
  expect(readNumber("1.200", "es")).toBe("1200");
});

it("takes signs, zeros and a percent sign", () => {
  expect(readNumber("−12", "en")).toBe("-12");
  expect(readNumber("-0.5", "en")).toBe("-0.5");
  expect(readNumber("2.5 %", "en")).toBe("2.5");
  expect(readNumber("007", "en")).toBe("7");
  expect(readNumber("0", "en")).toBe("0");
});

it("reads back what it writes into a form", () => {
  for (const locale of ["en", "es", "pt-BR", "ro", "ru"])
    for (const exact of ["0", "-12.5", "2.125", "1234", "1234567.000001", "999999999999.123456"])
      expect([locale, readNumber(typedNumber(exact, locale), locale)]).toEqual([locale, exact]);
});

it("does not guess", () => {
  for (const typed of ["", "-", "3,5", "1,23,4", "1.2.3", ".5", "5.", "1e3", "12a", "1.1234567", "--1", "1, 234"])
    expect(readNumber(typed, "en"), typed).toBeNull();
  expect(readNumber("3.5", "es")).toBeNull();
  expect(readNumber("3.5", "ru")).toBeNull();
});
