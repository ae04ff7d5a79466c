import type { Against, Compare, Grain, GroupOf } from "../metrics/types";
import type { FigureFormat } from "./figure-format";

/** A translator of the namespace "board", from useTranslations or getTranslations. */
export type BoardTranslate = (key: string) => string;

/** "Retail"; the accounts of which nothing is known are named with their dimension, "Segment: Not known". */
export function groupOfName({ dimension, value }: GroupOf, t: BoardTranslate): string {
  return value || `${t(`filters.dimensions.${dimension}`)}: ${t("filters.notKnown")}`;
}

interface Words {
  format: Pick<FigureFormat, "period">;
  grain: Grain;
  t: BoardTranslate;
  width?: "long" | "short";
}

/** What a change is against, in words: "May 2024" or "Retail". */
export function againstName(against: Against, { format, grain, t, width }: Words): string {
  return against.kind === "period" ? format.period(against.period, grain, width) : groupOfName(against, t);
}

/** The group that a board compares with; null where it compares with a period. */
export function groupComparedWith(compare: Compare): GroupOf | null {
  return typeof compare === "object" ? compare : null;
}
