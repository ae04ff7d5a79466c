import type { Unit } from "../../metrics/types";
import type { FigureFormat } from "../figure-format";

/** Between a sign and its amount, where a line would break before the sign of a currency. */
const KEPT_TOGETHER = "\u2060";

/** A difference with its sign, "+1.2" or "−€310.00"; of percentages in points, whose word stands elsewhere. What rounds to 0 has no sign. */
export function signed(value: number, unit: Unit, format: Pick<FigureFormat, "change" | "figure" | "fine">): string {
  const size = sizeOf(Math.abs(value), unit, format);
  if (!/[1-9]/.test(size)) return size;
  return `${value > 0 ? "+" : "\u2212"}${/^\d/.test(size) ? "" : KEPT_TOGETHER}${size}`;
}

function sizeOf(value: number, unit: Unit, format: Pick<FigureFormat, "change" | "figure" | "fine">): string {
  if (unit === "percent") return format.change({ kind: "points", value }, unit);
  return unit === "score" || unit === "rating" ? format.fine(value, unit) : format.figure(value, unit);
}
