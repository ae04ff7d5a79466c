import { useLocale, useTranslations } from "next-intl";
import { chooseLocaleAction } from "@/lib/i18n/actions";
import { LOCALE_NAMES, OFFERED_LOCALES } from "@/lib/i18n/locales";
import { matchLocale } from "@/lib/i18n/negotiate";
import { Choice } from "./choice";

/** The offered languages, each in its own words; works without JavaScript. */
export function LanguageMenu() {
  const t = useTranslations("common");
  const current = matchLocale(useLocale()) ?? "";
  return (
    <Choice
      action={chooseLocaleAction}
      name="locale"
      label={t("language")}
      current={current}
      options={OFFERED_LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale], lang: locale }))}
    />
  );
}
