import type { FigureFormat } from "../figure-format";

/** A figure in a unit that customers named, which stays beside its number. */
export function ownFigure(value: number | null, unit: string | null | undefined, format: Pick<FigureFormat, "number">) {
  if (value === null) return "–";
  return unit ? `${format.number(value)}\u00a0${unit}` : format.number(value);
}
