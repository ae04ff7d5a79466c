import { useTranslations } from "next-intl";

/** First stop of the keyboard: past the navigation to the page itself. */
export function SkipLink() {
  const t = useTranslations("common");
  return (
    <a
      href="#main"
      className="print:hidden sr-only z-50 bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {t("skipToContent")}
    </a>
  );
}
