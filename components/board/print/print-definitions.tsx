import { getTranslations } from "next-intl/server";
import { loadShownDefinitions } from "@/lib/board/print-loaders";
import type { BoardDeclaration } from "@/lib/board/types";
import type { BoardView } from "@/lib/board/view";
import { definitionName, type MetricsTranslate, metricName } from "@/lib/board/words";
import { sourceWords, type Translator } from "@/lib/definitions/data";
import type { Definition, MetricDeclaration } from "@/lib/metrics/types";

interface PrintDefinitionsProps {
  view: BoardView;
  board: BoardDeclaration;
}

/** On paper, where no figure opens: what each one means, how it is reckoned, how sure it is and who says so. Words alone. */
export async function PrintDefinitions({ view, board }: PrintDefinitionsProps) {
  const [t, translate, words, shown] = await Promise.all([
    getTranslations("print"),
    getTranslations("metrics"),
    getTranslations("definitions"),
    loadShownDefinitions(view, board),
  ]);
  const metrics = translate as MetricsTranslate;
  const definitions = words as unknown as Translator;
  if (shown.length === 0) return null;
  const told = (metric: MetricDeclaration, definition: Definition, index: number) => {
    const formula = metrics(`${metric.id}.definitions.${definition.id}.formula`);
    const interval = definitions(`intervals.${definition.intervalMethod}`);
    return (
      <p key={definition.id}>
        {(definition.id !== "standard" || index > 0) && (
          <span className="font-medium">{definitionName(metrics, metric.id, definition.id)}. </span>
        )}
        {formula} <span className="text-soft">{interval}</span>
      </p>
    );
  };
  return (
    <section
      aria-labelledby="print-definitions"
      className="hidden break-inside-auto border-ink border-t pt-3 print:block"
    >
      <div className="break-after-avoid">
        <h2 id="print-definitions" className="font-semibold text-lg leading-snug">
          {t("definitionsTitle")}
        </h2>
        <p className="text-sm text-soft">{t("definitionsNote")}</p>
      </div>
      <div className="mt-4 columns-2 gap-8 text-xs">
        {shown.map(({ metric, definitions: used }) => (
          <div key={metric.id} className="mb-3 break-inside-avoid">
            <h3 className="font-sans font-semibold">{metricName(metrics, metric.id)}</h3>
            {used.map((definition, index) => told(metric, definition, index))}
            <p className="text-faint">
              {t("source")}: {sourceWords(metric.source, definitions)}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
