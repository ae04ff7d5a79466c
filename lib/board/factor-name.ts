import { partsOfName } from "../metrics/retention/rank-factors";
import type { MetricsTranslate } from "./words";

/** Values that are codes of the analysis rather than names from the organisation's own data. */
const CODED: Readonly<Record<string, readonly string[]>> = {
  nps: ["promoter", "passive", "detractor"],
  visits: ["falling"],
  tickets: ["open"],
};

/** "Segment: Retail" of a factor of loss, whose name as a group is "segment=Retail". */
export function factorName(t: MetricsTranslate, group: string): string {
  const { factor, value } = partsOfName(group);
  return `${t(`loss-factors.factors.${factor}`)}: ${valueName(t, factor, value)}`;
}

function valueName(t: MetricsTranslate, factor: string, value: string): string {
  if (value === "") return t("unknownGroup");
  if (CODED[factor]?.includes(value)) return t(`loss-factors.values.${value}`);
  return factor === "tenure" ? value.replace("-", "–") : value;
}
