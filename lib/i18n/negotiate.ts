import { DEFAULT_LOCALE, type Locale, OFFERED_LOCALES } from "./locales";

/**
 * The offered language that suits a reader best: what they chose, else the cookie, else the Accept-Language header
 * in order of preference ("es-AR" counts as "es"), else the organisation's, else English.
 */
export function negotiateLocale(wish: {
  chosen?: string | null;
  cookie?: string | null;
  acceptLanguage?: string | null;
  organisation?: string | null;
}): Locale {
  const wanted = [wish.chosen, wish.cookie, ...parseAcceptLanguage(wish.acceptLanguage ?? ""), wish.organisation];
  for (const tag of wanted) {
    const locale = tag && matchLocale(tag);
    if (locale) return locale;
  }
  return DEFAULT_LOCALE;
}

/**
 * The locale that dates and numbers are written by: the language, for English with the region of the browser, since
 * 03/04 is March to some and April to others. Who reads English from another country's browser reads it as in Europe.
 */
export function notationLocale(locale: Locale, acceptLanguage: string | null | undefined): string {
  if (locale !== "en") return locale;
  const tags = parseAcceptLanguage(acceptLanguage ?? "").map((tag) => tag.replaceAll("_", "-"));
  const english = tags.map((tag) => /^en-([a-z]{2})$/i.exec(tag)?.[1]?.toUpperCase()).find(Boolean);
  if (english) return english === "US" ? "en" : `en-${english}`;
  return tags.some((tag) => /^en$/i.test(tag)) || tags.length === 0 || tags[0] === "*" ? "en" : "en-GB";
}

/** The offered language for a tag such as "es", "es-AR" or "es_ES.UTF-8"; null when there is none. */
export function matchLocale(tag: string): Locale | null {
  const normal = tag.split(".")[0]?.replaceAll("_", "-").toLowerCase() ?? "";
  const language = normal.split("-")[0];
  return (
    OFFERED_LOCALES.find((locale) => locale.toLowerCase() === normal) ??
    OFFERED_LOCALES.find((locale) => locale.toLowerCase().split("-")[0] === language) ??
    null
  );
}

function parseAcceptLanguage(header: string): string[] {
  return header
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag, quality: quality ? Number(quality.split("=")[1]) : 1 };
    })
    .filter(({ tag, quality }) => tag !== "" && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}
