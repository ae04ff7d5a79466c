import { formulaWithNumbers } from "../board/formula-with-numbers";
import { AREAS } from "../metrics/catalogue";
import { sumUnit, toSums } from "../metrics/sums";
import { type Definition, isSummed, type MetricDeclaration, type SumName } from "../metrics/types";
import type { DefinitionEntry, IndicatorEntry } from "./types";

/** A translator of the namespaces "metrics" and "definitions", which can tell whether a key exists. */
export interface EntriesTranslate {
  metrics: Translator;
  definitions: Translator;
}

export interface Translator {
  (key: string): string;
  has(key: string): boolean;
}

/** Every indicator of the catalogue in the reader's words, in the catalogue's order. */
export function indicatorEntries(t: EntriesTranslate): IndicatorEntry[] {
  return Object.entries(AREAS).flatMap(([area, metrics]) => metrics.map((metric) => indicatorEntry(area, metric, t)));
}

function indicatorEntry(area: string, metric: MetricDeclaration, t: EntriesTranslate): IndicatorEntry {
  const words = (key: string) => t.metrics(`${metric.id}.${key}`);
  return {
    id: metric.id,
    area,
    name: words("name"),
    short: words("short"),
    question: words("question"),
    tells: words("tells"),
    usesActiveRule: metric.usesActiveRule,
    example: t.metrics.has(`${metric.id}.example`) ? words("example") : null,
    source: sourceWords(metric.source, t.definitions),
    searchWords: t.definitions.has(`searchWords.${metric.id}`) ? t.definitions(`searchWords.${metric.id}`) : "",
    definitions: metric.definitions.map((definition) => definitionEntry(metric, definition, t)),
  };
}

/** A source with what it says of the interval in the reader's language; titles and names stay as they are. */
export function sourceWords(source: string, t: Translator): string {
  return source
    .replace(/\bInterval of the share: /, () => `${t("sourceOfShareInterval")}: `)
    .replace(/\bInterval: /, () => `${t("sourceOfInterval")}: `);
}

function definitionEntry(metric: MetricDeclaration, definition: Definition, t: EntriesTranslate): DefinitionEntry {
  const key = `${metric.id}.definitions.${definition.id}`;
  const noData = isSummed(definition) ? definition.formula(toSums()).noData : (definition.noData ?? null);
  return {
    id: definition.id,
    name: t.metrics(`${key}.name`),
    formula: t.metrics(`${key}.formula`),
    usedBy: t.metrics.has(`${key}.usedBy`) ? t.metrics(`${key}.usedBy`) : null,
    unit: t.metrics(`units.${definition.unit}`),
    interval: t.definitions(`intervals.${definition.intervalMethod}`),
    noData: noData && t.metrics(`noData.${noData}`),
    example: exampleOf(definition, t),
  };
}

function exampleOf(definition: Definition, t: EntriesTranslate): DefinitionEntry["example"] {
  if (!isSummed(definition) || !definition.example) return null;
  const { sums, months } = definition.example;
  const result = definition.formula(toSums(sums), months).value;
  if (result === null) return null;
  const pieces = definition.parts ? formulaWithNumbers(definition.parts, sums) : [];
  // What only the interval needs, such as sums of squares, has no place in the formula.
  const written = new Set(pieces.flatMap((piece) => (piece.kind === "sum" ? [piece.sum] : [])));
  const told = (Object.entries(sums) as [SumName, number][]).filter(([sum]) => pieces.length === 0 || written.has(sum));
  return {
    sums: told.map(([sum, value]) => ({ sum, name: t.metrics(`sums.${sum}`), value, unit: sumUnit(sum) })),
    pieces,
    result,
    unit: definition.unit,
  };
}
