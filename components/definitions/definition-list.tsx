import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { loadDefinitions } from "@/lib/definitions/loaders";
import { IndicatorDefinition } from "./indicator-definition";

/** The indicators that the query finds, area by area. */
export async function DefinitionList({ query }: { query: string }) {
  const [t, entries, notation] = await Promise.all([
    getTranslations("definitions"),
    loadDefinitions(query),
    loadNotation(),
  ]);
  if (entries.length === 0) return <EmptyState title={t("nothing")}>{t("nothingHint")}</EmptyState>;
  const format = figureFormat(notation);
  const areas = [...new Set(entries.map(({ area }) => area))];
  return (
    <div className="flex flex-col gap-14">
      <p role="status" className="sr-only">
        {t("count", { count: entries.length })}
      </p>
      {areas.map((area) => (
        <section key={area} aria-labelledby={`area-${area}`}>
          <h2 id={`area-${area}`} className="mb-6 border-ink border-t pt-3 font-semibold text-lg">
            {t(`areas.${area}`)}
          </h2>
          <div className="flex flex-col gap-12">
            {entries
              .filter((entry) => entry.area === area)
              .map((entry) => (
                <IndicatorDefinition key={entry.id} entry={entry} format={format} />
              ))}
          </div>
        </section>
      ))}
    </div>
  );
}
