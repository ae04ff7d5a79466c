import { getTranslations } from "next-intl/server";
import { Formula } from "@/components/metric/formula";
import type { FigureFormat } from "@/lib/board/figure-format";
import type { DefinitionEntry, IndicatorEntry } from "@/lib/definitions/types";

interface IndicatorDefinitionProps {
  entry: IndicatorEntry;
  format: FigureFormat;
}

/** One indicator: what it tells on the left, how it is reckoned and by whom on the right. */
export async function IndicatorDefinition({ entry, format }: IndicatorDefinitionProps) {
  const t = await getTranslations("definitions");
  const [standard, ...rivals] = entry.definitions;
  return (
    <article
      id={entry.id}
      aria-labelledby={`${entry.id}-name`}
      className="grid scroll-mt-6 grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-5 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]"
    >
      <header>
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
        {standard && <OneDefinition definition={standard} format={format} label={t("standard")} />}
        {entry.example && (
          <p className="text-sm">
            <span className="text-soft">{t("example")}: </span>
            {entry.example}
          </p>
        )}
        {rivals.length > 0 && (
          <section aria-label={t("rivals")} className="flex flex-col gap-5">
            <h4 className="border-line border-b pb-1 font-semibold text-base">{t("rivals")}</h4>
            {rivals.map((rival) => (
              <OneDefinition key={rival.id} definition={rival} format={format} label={rival.id} />
            ))}
          </section>
        )}
        <p className="text-sm text-soft">
          {t("source")}: {entry.source}
        </p>
      </div>
    </article>
  );
}

async function OneDefinition({
  definition,
  format,
  label,
}: {
  definition: DefinitionEntry;
  format: FigureFormat;
  label: string;
}) {
  const t = await getTranslations("definitions");
  const { example } = definition;
  return (
    <section aria-label={definition.name}>
      <p className="font-medium">
        {definition.name} <span className="font-normal text-sm text-soft">{label}</span>
      </p>
      <p className="mt-1">{definition.formula}</p>
      <dl className="mt-2 grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        <Fact name={t("unit")}>{definition.unit}</Fact>
        <Fact name={t("interval")}>{definition.interval}</Fact>
        {definition.noData && <Fact name={t("noData")}>{`– ${definition.noData}`}</Fact>}
        {definition.usedBy && <Fact name={t("usedBy")}>{definition.usedBy}</Fact>}
      </dl>
      {example && (
        <div className="mt-2 text-sm">
          <p className="text-soft">
            {t("exampleOf", {
              sums: example.sums.map(({ name, value, unit }) => `${name} ${format.fine(value, unit)}`).join(", "),
            })}
          </p>
          <Formula
            pieces={example.pieces}
            names={{}}
            result={format.fine(example.result, example.unit)}
            format={format}
          />
        </div>
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div className="contents">
      <dt className="text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
