import { comparedId, comparedLine, labelName } from "../charts/compared-line";
import type { TrendRow } from "../charts/prepare-trend";
import type { FigureRow } from "../metrics/types";
import { type BoardTranslate, groupOfName } from "./against-name";

interface BesideOther {
  series: { id: string; rows: readonly TrendRow[] }[];
  /** What the other group's line is called, by its id; empty where figures are held against a period. */
  others: Record<string, string>;
}

/** An indicator's course as a line and, beside it, that of the group that it is held against. */
export function besideOther(id: string, rows: readonly FigureRow[], t: BoardTranslate): BesideOther {
  const compared = comparedLine(rows);
  if (!compared) return { series: [{ id, rows }], others: {} };
  const other = comparedId(id);
  const name = labelName(groupOfName(compared.against, t));
  return {
    series: [
      { id, rows },
      { id: other, rows: compared.rows },
    ],
    others: { [other]: name },
  };
}
