import { getTranslations } from "next-intl/server";
import type { IndicatorEntry } from "@/lib/definitions/types";

/** What the page holds, area by area; on a phone the areas alone. */
export async function DefinitionIndex({ entries }: { entries: readonly IndicatorEntry[] }) {
  const t = await getTranslations("definitions");
  const areas = [...new Set(entries.map(({ area }) => area))];
  return (
    <nav aria-label={t("contents")} className="print:hidden gap-x-8 text-sm sm:columns-2 lg:columns-4">
      {areas.map((area) => (
        <div key={area} className="break-inside-avoid sm:pb-5">
          <a href={`#area-${area}`} className="inline-block py-2 font-medium hover:underline sm:py-0.5">
            {t(`areas.${area}`)}
          </a>
          <ul className="hidden sm:block">
            {entries
              .filter((entry) => entry.area === area)
              .map(({ id, name }) => (
                <li key={id}>
                  <a href={`#${id}`} className="inline-block py-0.5 text-soft hover:text-ink hover:underline">
                    {name}
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
