import { readFile } from "node:fs/promises";
import { join } from "node:path";
import inter from "@fontsource-variable/inter/unicode.json";
import sourceSerif from "@fontsource-variable/source-serif-4/unicode.json";
import { LOCALES, type Locale } from "@/lib/i18n/locales";

/** The sets of letters that are served; of letters that two have, those of the last are shown. */
const SUBSETS = ["cyrillic", "latin-ext", "latin"] as const;
type Subset = (typeof SUBSETS)[number];

/** The letters that a language needs beside those of Western Europe. */
const MORE: Partial<Record<Locale, Subset>> = { ro: "latin-ext", ru: "cyrillic" };

/** The web fonts as their packages name them, with the letters of each set. */
const FONTS = [
  { id: "inter", family: "Inter Variable", weights: "100 900", letters: inter },
  { id: "source-serif-4", family: "Source Serif 4 Variable", weights: "200 900", letters: sourceSerif },
] as const;

/** One file of a font: a set of its letters. */
interface Face {
  file: string;
  subset: Subset;
  /** All of the CSS rule but where the font comes from. */
  rule: string;
}

const FACES: readonly Face[] = FONTS.flatMap(({ id, family, weights, letters }) =>
  SUBSETS.map((subset) => ({
    file: `${id}-${subset}.woff2`,
    subset,
    rule: `font-family: "${family}"; font-weight: ${weights}; unicode-range: ${letters[subset]};`,
  })),
);

export const FONT_FILES = FACES.map(({ file }) => file);
export const FONT_SHEETS = LOCALES.map((locale) => `${locale}.css`);

/** A font of `FONT_FILES`, from its package. */
export function readFont(file: string): Promise<Buffer> {
  const id = FONTS.find((font) => file.startsWith(`${font.id}-`))?.id ?? "";
  const name = file.replace(".woff2", "-wght-normal.woff2");
  return readFile(join(process.cwd(), "node_modules", "@fontsource-variable", id, "files", name));
}

/**
 * The style sheet of `FONT_SHEETS` for a language. The letters that it is written in are within the sheet, which a page waits for: so
 * they are there when it is first drawn (language-fonts.tsx). Names in other letters have their font from the second page on, as one
 * that changes under a text moves all below it.
 */
export async function writeFontSheet(sheet: string): Promise<string> {
  const more = MORE[sheet.replace(".css", "") as Locale];
  const rules = FACES.map(async ({ file, subset, rule }) => {
    const isWithin = subset === "latin" || subset === more;
    const source = isWithin
      ? `url("data:font/woff2;base64,${(await readFont(file)).toString("base64")}")`
      : `url("/fonts/${file}")`;
    return `@font-face { ${rule} font-display: ${isWithin ? "block" : "optional"}; src: ${source} format("woff2"); }\n`;
  });
  return (await Promise.all(rules)).join("");
}
