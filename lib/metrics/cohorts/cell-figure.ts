import { adjustedWald } from "../../statistics/adjusted-wald";
import type { Interval } from "../../statistics/interval";
import { wilsonInterval } from "../../statistics/wilson-interval";
import type { CellDeclaration } from "./cells";
import type { CellFigure } from "./types";

/** What a cell is made from, of one cohort or added up over several. */
export interface CellParts {
  numerator: number;
  denominator: number;
  n: number;
  /** 0 where the cell is no net score. */
  promoters: number;
}

export function addParts(all: readonly CellParts[]): CellParts {
  const total = (part: keyof CellParts) => all.reduce((sum, parts) => sum + parts[part], 0);
  return {
    numerator: total("numerator"),
    denominator: total("denominator"),
    n: total("n"),
    promoters: total("promoters"),
  };
}

/** A cell's value; null where the denominator is 0 or, of revenue retained, where returns outweighed what was bought in the first month. */
export function cellValue(
  { scale }: Pick<CellDeclaration, "scale">,
  { numerator, denominator }: Pick<CellParts, "numerator" | "denominator">,
): number | null {
  return denominator > 0 ? (scale * numerator) / denominator : null;
}

/** A cell's value with its interval. */
export function cellFigure(
  cell: CellDeclaration,
  parts: CellParts,
  at: { age: number; complete: boolean },
): CellFigure {
  const { numerator, denominator, n } = parts;
  const interval = denominator > 0 ? intervalOf(cell, parts) : null;
  return {
    age: at.age,
    value: cellValue(cell, parts),
    low: interval && cell.scale * interval.low,
    high: interval && cell.scale * interval.high,
    n,
    numerator,
    denominator,
    complete: at.complete,
  };
}

/** The cell of an age whose facts were not brought in. */
export function unknownFigure(age: number): CellFigure {
  return { age, value: null, low: null, high: null, n: 0, numerator: null, denominator: null, complete: false };
}

function intervalOf(cell: CellDeclaration, { numerator, denominator, promoters }: CellParts): Interval | null {
  switch (cell.interval) {
    case "wilson":
      return wilsonInterval(numerator, denominator);
    case "adjusted-wald":
      return adjustedWald(promoters, promoters - numerator, denominator)?.interval ?? null;
    case "ratio":
      return null;
  }
}
