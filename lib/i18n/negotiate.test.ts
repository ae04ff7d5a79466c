import { describe, expect, it } from "vitest";
import { negotiateLocale, notationLocale } from "./negotiate";

describe("negotiateLocale", () => {
  it.each([
    ["the reader's own choice first", { chosen: "es", cookie: "en", acceptLanguage: "en" }, "es"],
    ["the cookie before the browser", { chosen: null, cookie: "es", acceptLanguage: "en" }, "es"],
    ["the browser's order of preference", { acceptLanguage: "fr, en;q=0.7, es-AR;q=0.9" }, "es"],
    ["a language refused by q=0 not at all", { acceptLanguage: "es;q=0" }, "en"],
    ["a language that is not offered not at all", { chosen: "fr", acceptLanguage: "de" }, "en"],
    ["Brazilian Portuguese for any Portuguese", { acceptLanguage: "pt-PT, en;q=0.5" }, "pt-BR"],
    ["Romanian of Moldova as Romanian", { acceptLanguage: "ro-MD" }, "ro"],
    ["Russian wherever it is spoken", { acceptLanguage: "ru-KZ, kk;q=0.9" }, "ru"],
    ["English when nothing is known", {}, "en"],
    ["English for nonsense", { acceptLanguage: ";;q=,,*" }, "en"],
  ])("takes %s", (_what, wish, locale) => expect(negotiateLocale(wish)).toBe(locale));
});

describe("notationLocale", () => {
  it.each([
    ["the region of British English", "en", "en-GB,en;q=0.9", "en-GB"],
    ["what the United States are used to", "en", "en-US,en;q=0.9", "en"],
    ["English of a region after another language", "en", "es-ES,es;q=0.9,en-IE;q=0.8", "en-IE"],
    ["European English for who chose it in a Spanish browser", "en", "es-ES,es;q=0.9", "en-GB"],
    ["plain English where no region is told", "en", "en", "en"],
    ["plain English where nothing is told", "en", null, "en"],
    ["other languages as they are", "es", "es-AR", "es"],
  ] as const)("takes %s", (_what, locale, header, notation) => expect(notationLocale(locale, header)).toBe(notation));

  it("puts the day first for British readers", () => {
    const write = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: "short", timeZone: "UTC" });
    const day = new Date("2026-11-22");
    expect(write(notationLocale("en", "en-GB")).format(day)).toBe("22/11/2026");
    expect(write(notationLocale("en", "en-US")).format(day)).toBe("11/22/26");
  });
});
