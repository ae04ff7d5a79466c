import { describe, expect, it } from "vitest";
import { negotiateLocale } from "./negotiate";

describe("negotiateLocale", () => {
  it.each([
    ["the reader's own choice first", { chosen: "es", cookie: "en", acceptLanguage: "en" }, "es"],
    ["the cookie before the browser", { chosen: null, cookie: "es", acceptLanguage: "en" }, "es"],
    ["the browser's order of preference", { acceptLanguage: "fr, en;q=0.7, es-AR;q=0.9" }, "es"],
    ["a language refused by q=0 not at all", { acceptLanguage: "es;q=0" }, "en"],
    ["a language that is not offered yet not at all", { chosen: "ru", acceptLanguage: "ro" }, "en"],
    ["English when nothing is known", {}, "en"],
    ["English for nonsense", { acceptLanguage: ";;q=,,*" }, "en"],
  ])("takes %s", (_what, wish, locale) => expect(negotiateLocale(wish)).toBe(locale));
});
