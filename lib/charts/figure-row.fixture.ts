import type { FigureRow } from "../metrics/types";

/** A figure row for tests: complete, on 100 answers, 5 to either side; whatever matters to the test is given. */
export function figureRow(period: string, value: number | null, rest: Partial<FigureRow> = {}): FigureRow {
  return {
    period,
    until: period,
    group: null,
    value,
    low: value === null ? null : value - 5,
    high: value === null ? null : value + 5,
    n: value === null ? 0 : 100,
    numerator: value,
    denominator: value === null ? null : 100,
    complete: true,
    noData: value === null ? "no-answers" : null,
    change: null,
    ...rest,
  };
}
