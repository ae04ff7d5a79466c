"use client";

import { useTranslations } from "next-intl";
import type { KeywordPreview } from "@/lib/themes/preview";

/** How many answers each keyword would match. */
export function KeywordCounts({ preview: { keywords, answers, looked, cut } }: { preview: KeywordPreview }) {
  const t = useTranslations("settings.themes");
  return (
    <div role="status" className="text-sm">
      <p className="mb-2">
        {t("found", { answers, looked })} {cut && t("newest")}
      </p>
      <ul className="columns-2 gap-8 text-soft">
        {keywords.map(({ keyword, answers: count }) => (
          <li key={keyword} className="flex justify-between gap-4 break-inside-avoid border-line border-b py-1">
            <span className="min-w-0 break-words">{keyword}</span>
            <span className={count === 0 ? "text-warn tabular-nums" : "tabular-nums"}>{t("count", { count })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
