import { type ChangeMark, prepareChange } from "../charts/prepare-change";
import type { Against, FigureRow, MetricDeclaration, Unit } from "../metrics/types";

export interface SpokenFigure {
  metric: string;
  unit: Unit;
  better: MetricDeclaration["better"];
  /** Everybody is counted, so that there is no interval to give. */
  certain: boolean;
  row: FigureRow;
}

/** One sentence: the message under `board.opening.<metric>`, or else `board.opening.any`, is filled from it. */
export interface Sentence {
  metric: string;
  unit: Unit;
  value: number;
  low: number | null;
  high: number | null;
  /** Null: nothing to compare with, so the sentence ends after the figure. */
  change: ChangeMark | null;
  against: Against | null;
}

/**
 * Two or three sentences made from figures by rule. A figure without a value says nothing, nor does one of a period in
 * progress, nor one of a sample too small for an interval, nor an amount that is and was 0 (no contracts: nothing recurs). Real changes come first.
 *
 * @param themes of each, the first indicator that has something to say is spoken of
 */
export function openingSentences(themes: readonly (readonly string[])[], figures: readonly SpokenFigure[]): Sentence[] {
  const sentences = themes.flatMap((theme) => {
    for (const metric of theme) {
      const figure = figures.find((candidate) => candidate.metric === metric);
      const sentence = figure && sentenceOf(figure);
      if (sentence) return [sentence];
    }
    return [];
  });
  const real = sentences.filter((sentence) => sentence.change?.verdict === "real");
  return [...real, ...sentences.filter((sentence) => !real.includes(sentence))];
}

function sentenceOf({ metric, unit, better, certain, row }: SpokenFigure): Sentence | null {
  if (row.value === null || !row.complete) return null;
  if (!certain && row.low === null) return null;
  if (unit === "money" && row.value === 0 && (row.change?.difference ?? 0) === 0) return null;
  return {
    metric,
    unit,
    value: row.value,
    low: row.low,
    high: row.high,
    change: prepareChange(row.change, { unit, better }),
    against: row.change?.against ?? null,
  };
}
