export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Read on the server, so that the first paint is right already. */
export const THEME_COOKIE = "lealta.theme";

/** The theme a cookie names; anything unknown follows the system. */
export function parseTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "system";
}
