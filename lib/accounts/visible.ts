import type { AccountScope } from "../auth/scope";

/**
 * SQL that is true for the accounts `a` of a scope, whose owners are the parameter at `place`. Two tables name the owner:
 * both must let the reader in (lib/auth/scope.ts). Where the scope is not told, the SQL looks at the parameter itself.
 */
export function isVisible(place: number, scope?: AccountScope): string {
  // The parameter is named all the same, so that the others keep their places.
  if (scope?.kind === "all") return `$${place}::text[] IS NULL`;
  const all = scope ? "" : `$${place}::text[] IS NULL OR `;
  return `(${all}a.owner = ANY($${place}::text[]) AND EXISTS (
    SELECT FROM account_profile v WHERE v.account_id = a.id AND v.owner = ANY($${place}::text[])))`;
}

/** The parameter of `isVisible`. */
export function ownersOf(scope: AccountScope): readonly string[] | null {
  return scope.kind === "all" ? null : scope.owners;
}
