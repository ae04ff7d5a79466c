import { AppError } from "../errors/app-error";
import { type Compare, DIMENSIONS, type Dimension, type EvaluateRequest } from "./types";

/** `--filter dimension=value ...`: several values of one dimension add up. Throws dimension-unknown. */
export function parseFilters(given: readonly string[]): EvaluateRequest["filters"] {
  const filters: Partial<Record<Dimension, string[]>> = {};
  for (const filter of given) {
    const [name = "", ...value] = filter.split("=");
    const dimension = DIMENSIONS.find((candidate) => candidate === name);
    if (!dimension) throw new AppError("dimension-unknown", { dimension: name, dimensions: DIMENSIONS.join(", ") });
    filters[dimension] = [...(filters[dimension] ?? []), value.join("=")];
  }
  return filters;
}

/** `--compare previous`, `year-before`, or another group as `segment=Retail`. Throws compare-unknown. */
export function parseCompare(given: string): Compare {
  if (given === "previous" || given === "year-before") return given;
  const [name = "", ...value] = given.split("=");
  const dimension = DIMENSIONS.find((candidate) => candidate === name);
  if (!dimension || value.length === 0)
    throw new AppError("compare-unknown", { compare: given, dimensions: DIMENSIONS.join(", ") });
  return { dimension, value: value.join("=") };
}
