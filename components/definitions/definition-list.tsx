import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { loadDefinitions } from "@/lib/definitions/loaders";
import { DefinitionIndex } from "./definition-index";
import { IndicatorDefinition } from "./indicator-definition";

/** More indicators than these are hard to find one's way in by scrolling. */
const INDEX_FROM = 4;

/** The indicators that the query finds, area by area. */
export async function DefinitionList({ query }: { query: string }) {
  const [t, entries, notation] = await Promise.all([
    getTranslations("definitions"),
    loadDefinitions(query),
    loadNotation(),
  ]);
  const format = figureFormat(notation);
  const areas = [...new Set(entries.map(({ area }) => area))];
  const nothing = entries.length === 0;
  return (
    <div className="flex flex-col gap-14">
      {/* Said aloud while one types; seen where it tells what the page does not show by itself. */}
      <p role="status" className={query === "" || nothing ? "sr-only" : "-mb-8 text-sm text-soft"}>
        {t("count", { count: entries.length })}
      </p>
      {nothing && <EmptyState title={t("nothing")}>{t("nothingHint")}</EmptyState>}
      {entries.length > INDEX_FROM && <DefinitionIndex entries={entries} />}
      {areas.map((area) => (
        <section key={area} aria-labelledby={`area-${area}`}>
          <h2 id={`area-${area}`} className="mb-6 scroll-mt-6 border-ink border-t pt-3 font-semibold text-lg">
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
