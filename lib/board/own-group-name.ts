import type { FigureRow } from "../metrics/types";
import { factorName } from "./factor-name";
import { groupName, type MetricsTranslate } from "./words";

/** "detractor → promoter", as the analysis of moves names its groups. */
const MOVE = /^(promoter|passive|detractor) → (promoter|passive|detractor)$/;

/** What a group of an analysis's own is called: factors of loss and moves between answers are named by codes. */
export function ownGroupName(t: MetricsTranslate, metric: string, row: Pick<FigureRow, "group" | "details">): string {
  if (metric === "loss-factors" && row.group) return factorName(t, row.group);
  const [, was, became] = MOVE.exec(row.group ?? "") ?? [];
  if (was && became) return `${t(`loss-factors.values.${was}`)} → ${t(`loss-factors.values.${became}`)}`;
  return groupName(row, t("unknownGroup"));
}
