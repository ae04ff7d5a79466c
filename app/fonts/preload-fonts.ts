import { preload } from "react-dom";
import type { Locale } from "@/lib/i18n/locales";
import { FAMILIES, type Subset } from "./files";

/** The letters that a language needs beside those of Western Europe. */
const LETTERS: Partial<Record<Locale, Subset>> = { ro: "latin-ext", ru: "cyrillic" };

/** Has the browser fetch the fonts of a language together with the page: they come too late once the style sheet asks for them. */
export function preloadFonts(locale: string): void {
  const more = LETTERS[locale as Locale];
  for (const family of FAMILIES)
    for (const subset of more ? ["latin", more] : ["latin"])
      preload(`/fonts/${family}-${subset}.woff2`, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
