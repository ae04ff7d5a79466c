import { getTranslations } from "next-intl/server";
import { loadThemes } from "@/lib/themes/loaders";
import { DeleteThemeForm } from "./delete-theme-form";
import { ThemeForm } from "./theme-form";

/** Every theme in one line; opened, it can be changed. */
export async function ThemeList() {
  const [t, themes] = await Promise.all([getTranslations("settings.themes"), loadThemes()]);
  if (themes.length === 0) return <p className="text-sm text-soft">{t("none")}</p>;
  return (
    <ul className="border-line border-t">
      {themes.map(({ code, name, keywords, answers }) => (
        <li key={code} className="border-line border-b">
          <details className="group">
            <summary className="flex cursor-pointer flex-wrap items-baseline justify-between gap-x-6 py-3 text-sm">
              <span className="font-medium group-open:text-accent">{name}</span>
              <span className="text-soft tabular-nums">{t("named", { answers, keywords: keywords.length })}</span>
            </summary>
            <div className="max-w-xl pb-6">
              <ThemeForm theme={{ code, name, keywords: [...new Set(keywords.map(({ keyword }) => keyword))] }} />
              <DeleteThemeForm code={code} name={name} answers={answers} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
