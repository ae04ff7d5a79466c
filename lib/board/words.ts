import type { NoData } from "../metrics/no-data";
import type { Definition, Dimension, FigureRow, MetricDeclaration, SumName } from "../metrics/types";
import type { DefinitionWords } from "./answers";

/** A translator of the namespace "metrics", from useTranslations or getTranslations. */
export type MetricsTranslate = (key: string) => string;

export function metricName(t: MetricsTranslate, metric: string): string {
  return t(`${metric}.name`);
}

export function definitionName(t: MetricsTranslate, metric: string, definition: string): string {
  return t(`${metric}.definitions.${definition}.name`);
}

export function sumName(t: MetricsTranslate, sum: SumName): string {
  return t(`sums.${sum}`);
}

export function noDataReason(t: MetricsTranslate, noData: NoData): string {
  return t(`noData.${noData}`);
}

/** What a group is called: an analysis may name its own groups apart from their codes; "" is "not known". */
export function groupName({ group, details }: Pick<FigureRow, "group" | "details">, unknown: string): string {
  const named = details?.name;
  return typeof named === "string" && named !== "" ? named : group || unknown;
}

/** "Segment: Retail". */
export function dimensionValue(t: MetricsTranslate, dimension: Dimension, value: string): string {
  return `${t(`dimensions.${dimension}`)}: ${value || t("unknownGroup")}`;
}

/** A definition of an indicator with its name and its formula in words. */
export function definitionWords(
  t: MetricsTranslate,
  metric: MetricDeclaration,
  definition: Definition,
): DefinitionWords {
  return {
    id: definition.id,
    unit: definition.unit,
    name: definitionName(t, metric.id, definition.id),
    words: t(`${metric.id}.definitions.${definition.id}.formula`),
  };
}
