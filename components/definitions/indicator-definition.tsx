import { getTranslations } from "next-intl/server";
import type { FigureFormat } from "@/lib/board/figure-format";
import type { IndicatorEntry } from "@/lib/definitions/types";
import { OneDefinition } from "./one-definition";

interface IndicatorDefinitionProps {
  entry: IndicatorEntry;
  format: FigureFormat;
}

/** One indicator: what it tells on the left, staying in sight, how it is reckoned and by whom on the right. */
export async function IndicatorDefinition({ entry, format }: IndicatorDefinitionProps) {
  const t = await getTranslations("definitions");
  const [standard, ...rivals] = entry.definitions;
  return (
    <article
      id={entry.id}
      aria-labelledby={`${entry.id}-name`}
      className="grid scroll-mt-6 grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-5 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]"
    >
      <header className="self-start lg:sticky lg:top-6">
        <h3 id={`${entry.id}-name`} className="font-semibold font-serif text-2xl leading-tight">
          <a href={`#${entry.id}`} className="hover:underline">
            {entry.name}
          </a>
        </h3>
        <p className="mt-1 text-soft">{entry.question}</p>
        <p className="mt-3 text-sm text-soft">
          <code>{entry.id}</code>
        </p>
      </header>
      <div className="flex max-w-prose flex-col gap-5">
        <p>{entry.tells}</p>
        {entry.usesActiveRule && <p className="text-sm text-soft">{t("activeRule")}</p>}
        {standard && (
          <OneDefinition
            definition={standard}
            format={format}
            heading="h4"
            label={t("standard")}
            inWords={entry.example}
          />
        )}
        {rivals.length > 0 && (
          <>
            <h4 className="border-line border-b pb-1 text-sm text-soft">{t("rivals")}</h4>
            {rivals.map((rival) => (
              <OneDefinition
                key={rival.id}
                definition={rival}
                standard={standard}
                format={format}
                heading="h5"
                label={<code>{rival.id}</code>}
              />
            ))}
          </>
        )}
        <p className="text-sm text-soft">
          {t("source")}: {entry.source}
        </p>
      </div>
    </article>
  );
}
