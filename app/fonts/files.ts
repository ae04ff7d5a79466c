/** The web fonts' families as their files are named (fonts.css). */
export const FAMILIES = ["inter", "source-serif-4"] as const;

/** The sets of letters that are served. */
export const SUBSETS = ["latin", "latin-ext", "cyrillic"] as const;
export type Subset = (typeof SUBSETS)[number];
