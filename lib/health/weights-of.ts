import type { HealthWeights } from "../metrics/account/health-score";

/** The weights of a segment, or of all that have none of their own. */
export function weightsOf(weights: Readonly<Record<string, HealthWeights>>, segment: string): HealthWeights {
  const found = Object.hasOwn(weights, segment) ? weights[segment] : weights[""];
  if (!found) throw new Error("a model has weights for everybody");
  return found;
}
