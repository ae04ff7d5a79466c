import { partsOfName } from "../metrics/retention/rank-factors";
import type { MetricsTranslate } from "./words";

/** Values that are codes rather than names from the customer's own data. */
const CODED: Readonly<Record<string, readonly string[]>> = {
  nps: ["promoter", "passive", "detractor"],
  visits: ["falling"],
  tickets: ["open"],
};

/** "Segment: Retail" of a factor of loss; "segment=Retail" is its name as a group. */
export function factorName(t: MetricsTranslate, group: string): string {
  const { factor, value } = partsOfName(group);
  const isCode = CODED[factor]?.includes(value) === true;
  const words = isCode ? t(`loss-factors.values.${value}`) : value.replace("-", "–") || t("unknownGroup");
  return `${t(`loss-factors.factors.${factor}`)}: ${factor === "tenure" || isCode ? words : value || words}`;
}
