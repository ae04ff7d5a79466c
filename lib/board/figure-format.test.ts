import { describe, expect, it } from "vitest";
import { figureFormat } from "./figure-format";

const english = figureFormat({ locale: "en", currency: "EUR", timeZone: "Europe/Madrid" });
const spanish = figureFormat({ locale: "es", currency: "EUR", timeZone: "Europe/Madrid" });
/** Intl writes no-break spaces before units. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("figureFormat", () => {
  it("writes figures in the reader's notation", () => {
    expect(english.figure(33.6, "score")).toBe("34");
    expect(english.fine(33.6, "score")).toBe("33.6");
    expect(english.fine(29, "score")).toBe("29.0");
    expect(plain(spanish.figure(3.14, "percent"))).toBe("3,1 %");
    expect(english.figure(2.347, "ratio")).toBe("2.35");
    expect(english.figure(-0.2, "score")).toBe("0");
  });

  it("writes means of small scales to a tenth, and targets and changes of them alike", () => {
    expect(english.figure(5.62, "rating")).toBe("5.6");
    expect(english.figure(6, "rating")).toBe("6.0");
    expect(english.fine(5.62, "rating")).toBe("5.62");
    expect(plain(spanish.figure(3.74, "rating"))).toBe("3,7");
    expect(english.exact(5.5, "rating")).toBe("5.5");
    expect(english.axis(5.25, "rating")).toBe("5.25");
    expect(english.change({ kind: "points", value: -0.34 }, "rating")).toBe("0.3");
  });

  it("writes large amounts in whole units, exactly where they are compared", () => {
    expect(english.figure(2500315.63, "money")).toBe("€2,500,316");
    expect(english.fine(2500315.63, "money")).toBe("€2,500,315.63");
    expect(plain(spanish.figure(12.5, "money"))).toBe("12,50 €");
  });

  it("writes amounts that stand together with as many decimals", () => {
    expect(english.figure(130, "money")).toBe("€130.00");
    expect(english.figure(130, "money", 8575)).toBe("€130");
    expect(english.ends(974.7, 1533.6, "money")).toEqual({ low: "€975", high: "€1,534" });
    expect(english.ends(974.7, 1533.6, "money", true)).toEqual({ low: "€974.70", high: "€1,533.60" });
  });

  it("writes amounts in narrow cells by what all of them are told in", () => {
    const thousands = english.cells(16_900);
    expect([thousands.unit, thousands.write(16_900), thousands.write(877.3), thousands.write(-3000)]).toEqual([
      "€K",
      "16.9",
      "0.9",
      "−3.0",
    ]);
    expect(english.cells(9000)).toMatchObject({ unit: "€" });
    expect(english.cells(9000).write(877.3)).toBe("877");
    const russian = figureFormat({ locale: "ru", currency: "EUR", timeZone: "UTC" });
    expect(plain(russian.cells(2e7).unit)).toBe("млн €");
  });

  it("writes no data as a dash, never as 0", () => {
    expect(english.figure(null, "money")).toBe("–");
  });

  it("writes short forms for an axis", () => {
    expect(english.axis(400000, "money")).toBe("€400K");
    expect(english.axis(1500, "money")).toBe("€1.5K");
    expect(plain(spanish.axis(50, "percent"))).toBe("50 %");
    expect(english.axis(-20, "score")).toBe("−20");
    expect(english.axis(0.32, "ratio")).toBe("0.32");
  });

  it("writes changes without sign", () => {
    expect(english.change({ kind: "points", value: -0.42 }, "percent")).toBe("0.4");
    expect(english.change({ kind: "points", value: 11 }, "percent")).toBe("11.0");
    expect(english.change({ kind: "points", value: -5.6 }, "score")).toBe("6");
    expect(english.change({ kind: "relative", value: -0.125 }, "money")).toBe("12.5%");
  });

  it("names periods", () => {
    expect(english.period("2024-05-01", "month")).toBe("May 2024");
    expect(spanish.period("2024-05-01", "month")).toBe("mayo de 2024");
    expect(spanish.period("2024-04-01", "quarter")).toBe("T2 2024");
    expect(english.period("2024-01-01", "year")).toBe("2024");
  });

  it.each([
    ["pt-BR", "maio de 2024", "mai. 2024", "2º tri. 2024", "2024", "€ 2.500.316", "3,1%", "2,5 meses"],
    ["ro", "mai 2024", "mai 2024", "T2 2024", "2024", "2.500.316 EUR", "3,1 %", "2,5 luni"],
    ["ru", "май 2024 г.", "май 2024", "2 кв. 2024 г.", "2024 г.", "2 500 316 €", "3,1 %", "2,5 месяца"],
  ])("follows %s", (locale, month, short, quarter, year, money, percent, months) => {
    const format = figureFormat({ locale, currency: "EUR", timeZone: "UTC" });
    expect(plain(format.period("2024-05-01", "month"))).toBe(month);
    expect(format.period("2024-05-01", "month", "short")).toBe(short);
    expect(format.period("2024-04-01", "quarter")).toBe(quarter);
    expect(format.period("2024-01-01", "year")).toBe(year);
    expect(plain(format.figure(2500315.63, "money"))).toBe(money);
    expect(plain(format.figure(3.14, "percent"))).toBe(percent);
    expect(plain(format.figure(2.5, "months"))).toBe(months);
  });

  it("declines the ends of intervals where the language does", () => {
    const format = figureFormat({ locale: "ru", currency: "EUR", timeZone: "UTC" });
    const ends = [1, 3, 21, 49, 57.1].map((value) => plain(format.ends(value, value, "months").low));
    // "от одного месяца до трёх месяцев"; a fraction takes the genitive of one: "57,1 месяца".
    expect(ends).toEqual(["1 месяца", "3 месяцев", "21 месяца", "49 месяцев", "57,1 месяца"]);
    expect(plain(format.ends(1254, 1300, "money").low)).toBe("1 254 €");
  });

  it("names quarters and years by their months where they are not the calendar's", () => {
    const format = figureFormat({ locale: "en", currency: "EUR", timeZone: "UTC", firstMonth: 4 });
    expect(plain(format.period("2024-04-01", "quarter"))).toBe("Apr – Jun 2024");
    expect(plain(format.period("2024-04-01", "year"))).toBe("Apr 2024 – Mar 2025");
    expect(format.period("2024-04-01", "month")).toBe("April 2024");
  });

  it("puts instants into the organisation's time zone and leaves days alone", () => {
    expect(english.moment("2024-05-31")).toBe("May 31, 2024");
    expect(english.moment("2024-05-31T22:30:00.000Z")).toMatch(/^Jun 1, 2024, 12:30/);
  });
});
