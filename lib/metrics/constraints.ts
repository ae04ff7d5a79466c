import type { AccountScope } from "../auth/scope";
import { DIMENSIONS, type Dimension, type EvaluateRequest } from "./types";

/** For each dimension that limits the accounts: the values that are let through. */
export type Constraints = ReadonlyMap<Dimension, readonly string[]>;

/**
 * What the reader chose, narrowed to what the reader may see: an owner outside the scope lets nobody through, and neither does
 * a dimension of which no value is left (a change for one segment, looked at in another).
 */
export function constraintsOf({ filters = {}, scope }: Pick<EvaluateRequest, "filters" | "scope">): Constraints {
  const constraints = new Map<Dimension, readonly string[]>();
  for (const dimension of DIMENSIONS) {
    const values = filters[dimension];
    if (values) constraints.set(dimension, values);
  }
  const owners = narrowOwners(constraints.get("owner"), scope);
  if (owners) constraints.set("owner", owners);
  return constraints;
}

function narrowOwners(chosen: readonly string[] | undefined, scope: AccountScope): readonly string[] | undefined {
  if (scope.kind === "all") return chosen;
  return chosen ? chosen.filter((owner) => scope.owners.includes(owner)) : scope.owners;
}

/**
 * The constraints as a condition on account_profile `p`, or on what else has the dimensions as columns; its parameters come
 * after the first `after` ones.
 */
export function whereProfile(
  constraints: Constraints,
  after: number,
  column = (dimension: Dimension) => `p.${dimension}`,
): { sql: string; parameters: unknown[] } {
  const dimensions = [...constraints.keys()];
  const conditions = dimensions.map((dimension, index) => `${column(dimension)} = ANY($${after + index + 1}::text[])`);
  return { sql: conditions.join(" AND ") || "true", parameters: [...constraints.values()] };
}
