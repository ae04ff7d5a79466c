import { useTranslations } from "next-intl";

/** The way to a chart's figures as a file. */
export function CsvLink({ href, chart }: { href: string; chart: string }) {
  const t = useTranslations("charts.view");
  return (
    <a
      href={href}
      download
      aria-label={t("csvOf", { chart })}
      className="inline-flex min-h-6 items-center text-accent hover:underline"
    >
      {t("csv")}
    </a>
  );
}
