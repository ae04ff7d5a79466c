import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Tokens of app/globals.css: name → [light, dark]. */
const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name ?? "",
    [light ?? "", dark ?? ""] as const,
  ]),
);
const THEMES = ["light", "dark"] as const;

function colour(name: string, theme: (typeof THEMES)[number]): string {
  const pair = tokens.get(name);
  if (!pair) throw new Error(`no token --color-${name}`);
  return pair[theme === "light" ? 0 : 1];
}

/** Relative luminance, WCAG 2.2 "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 "contrast ratio"; black on white is 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

it("measures contrast as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  // The grey that WCAG's own understanding page gives as just enough on white.
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

/** What charts draw with, and write the names of series with. */
const SERIES = ["promoters", "passives", "detractors", ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `series-${n}`)];

describe.each(THEMES)("the %s theme", (theme) => {
  const grounds = ["paper", "surface", "sunken"];
  const words = ["ink", "soft", "faint", "accent", "good", "bad", "warn"];
  const pairs = [
    ...grounds.flatMap((ground) => words.map((word) => [word, ground])),
    ["on-accent", "accent"],
    ["on-accent", "accent-strong"],
    ...["accent", "good", "bad", "warn"].flatMap((tone) => [
      ["ink", `${tone}-soft`],
      [tone, `${tone}-soft`],
    ]),
    ...Array.from({ length: 9 }, (_, step) => [`on-cohort-${step}`, `cohort-${step}`]),
    ...SERIES.map((series) => [series, "paper"]),
  ];
  it.each(pairs)("writes %s on %s with 4.5:1", (word, ground) => {
    expect(contrast(colour(word ?? "", theme), colour(ground ?? "", theme))).toBeGreaterThanOrEqual(4.5);
  });

  const marks = ["edge", ...SERIES];
  it.each(marks.flatMap((mark) => grounds.map((ground) => [mark, ground])))(
    "draws %s on %s with 3:1",
    (mark, ground) => {
      expect(contrast(colour(mark, theme), colour(ground ?? "", theme))).toBeGreaterThanOrEqual(3);
    },
  );
});
