const LOCALES = ["en", "es", "pt-BR", "ro", "ru"];

/** The language that the terminal asks for (LC_ALL, LC_MESSAGES, LANG, in the order of POSIX); English otherwise. */
export function terminalLocale(env: Record<string, string | undefined> = process.env): string {
  const wish = (env.LC_ALL || env.LC_MESSAGES || env.LANG || "en").split(/[.@]/)[0]?.replace("_", "-") ?? "en";
  const language = wish.split("-")[0];
  return (
    LOCALES.find((locale) => locale === wish) ?? LOCALES.find((locale) => locale.split("-")[0] === language) ?? "en"
  );
}
