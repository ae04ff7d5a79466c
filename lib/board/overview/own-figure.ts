import type { FigureFormat } from "../figure-format";

/** A figure in a unit that customers named, which stays beside its number. */
export function ownFigure(
  value: number | null,
  unit: string | null | undefined,
  format: Pick<FigureFormat, "exact" | "number">,
) {
  if (value === null) return "–";
  // Shares are written alike, whoever named them.
  if (unit === "%") return format.exact(value, "percent");
  return unit ? `${format.number(value)}\u00a0${unit}` : format.number(value);
}
