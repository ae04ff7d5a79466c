import type { AccountScope } from "../auth/scope";

/**
 * SQL that is true for the accounts `a` of a scope, whose owners are the parameter at `place`. Two tables name the owner:
 * both must let the reader in (lib/auth/scope.ts). Where the scope is not told, the SQL looks at the parameter itself.
 */
export function isVisible(place: number, scope?: AccountScope): string {
  return visibility(place, scope, "");
}

/**
 * The same for who reads a few accounts in an order and stops. The second table is kept out of the join: it nearly always says
 * what the first says, and the planner, to whom the two are independent, would expect hardly anybody and read everybody.
 */
export function isVisibleEach(place: number, scope: AccountScope): string {
  return visibility(place, scope, "OFFSET 0");
}

function visibility(place: number, scope: AccountScope | undefined, apart: "" | "OFFSET 0"): string {
  // The parameter is named all the same, so that the others keep their places.
  if (scope?.kind === "all") return `$${place}::text[] IS NULL`;
  const all = scope ? "" : `$${place}::text[] IS NULL OR `;
  return `(${all}a.owner = ANY($${place}::text[]) AND EXISTS (
    SELECT FROM account_profile v WHERE v.account_id = a.id AND v.owner = ANY($${place}::text[]) ${apart}))`;
}

/** The parameter of `isVisible`. */
export function ownersOf(scope: AccountScope): readonly string[] | null {
  return scope.kind === "all" ? null : scope.owners;
}
