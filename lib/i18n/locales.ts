/** Every language Lealta speaks; messages/<locale>/ holds what is translated, and English fills the gaps. */
export const LOCALES = ["en", "es", "pt-BR", "ro", "ru"] as const;
export type Locale = (typeof LOCALES)[number];

/** Those whose messages are complete, and which people can therefore choose. */
export const OFFERED_LOCALES = LOCALES satisfies readonly Locale[];

export const DEFAULT_LOCALE: Locale = "en";

/** Each language in its own words, for menus. */
export const LOCALE_NAMES: Record<Locale, string> = {
  en: "English",
  es: "Español",
  "pt-BR": "Português (Brasil)",
  ro: "Română",
  ru: "Русский",
};

export const LOCALE_COOKIE = "lealta.locale";
