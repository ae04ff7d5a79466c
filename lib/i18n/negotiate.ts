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
