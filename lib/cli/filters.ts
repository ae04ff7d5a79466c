import { AppError } from "../errors/app-error";
import { DIMENSIONS, type Dimension, type EvaluateRequest } from "../metrics/types";

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
