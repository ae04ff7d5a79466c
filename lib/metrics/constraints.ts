import type { AccountScope } from "../auth/scope";
import { DIMENSIONS, type Dimension, type EvaluateRequest, type Filter } from "./types";

/** For each filter that limits the accounts: the values that are let through. Of "account" it is the number of the only one. */
export type Constraints = ReadonlyMap<Filter, readonly string[]>;

/**
 * What the reader chose, narrowed to what the reader may see: an owner outside the scope lets nobody through, and neither does
 * a dimension of which no value is left (a change for one segment, looked at in another).
 */
export function constraintsOf({ filters = {}, scope }: Pick<EvaluateRequest, "filters" | "scope">): Constraints {
  const constraints = new Map<Filter, readonly string[]>();
  for (const dimension of DIMENSIONS) {
    const values = filters[dimension];
    if (values) constraints.set(dimension, values);
  }
  const owners = narrowOwners(constraints.get("owner"), scope);
  if (owners) constraints.set("owner", owners);
  if (filters.account) constraints.set("account", filters.account);
  return constraints;
}

function narrowOwners(chosen: readonly string[] | undefined, scope: AccountScope): readonly string[] | undefined {
  if (scope.kind === "all") return chosen;
  return chosen ? chosen.filter((owner) => scope.owners.includes(owner)) : scope.owners;
}

/**
 * The constraints as a condition on account_profile `p`, or on what else has the dimensions as columns; its parameters come
 * after the first `after` ones. One account is asked for by its number alone, so that the database reads no facts of others.
 */
export function whereProfile(
  constraints: Constraints,
  after: number,
  column = (dimension: Dimension) => `p.${dimension}`,
): { sql: string; parameters: unknown[] } {
  const conditions = [...constraints.keys()].map((filter, index) => {
    const place = `$${after + index + 1}`;
    return filter === "account" ? `p.account_id = ${place}::int` : `${column(filter)} = ANY(${place}::text[])`;
  });
  const parameters = [...constraints].map(([filter, values]) => (filter === "account" ? values[0] : values));
  return { sql: conditions.join(" AND ") || "true", parameters };
}
