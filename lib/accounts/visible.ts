import type { AccountScope } from "../auth/scope";

/**
 * SQL that is true for the accounts `a` of a scope, whose owners are the parameter at `place`. Two tables name the owner:
 * both must let the reader in (lib/auth/scope.ts).
 */
export function isVisible(place: number): string {
  return `($${place}::text[] IS NULL OR (a.owner = ANY($${place}) AND EXISTS (
    SELECT FROM account_profile v WHERE v.account_id = a.id AND v.owner = ANY($${place}))))`;
}

/** The parameter of `isVisible`. */
export function ownersOf(scope: AccountScope): readonly string[] | null {
  return scope.kind === "all" ? null : scope.owners;
}
