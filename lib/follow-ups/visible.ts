import type { AccountScope } from "../auth/scope";

/** SQL of the tables by which a row `f` that has an account is shown to whom it may be. */
export const WITH_ACCOUNT = "JOIN accounts a ON a.id = f.account_id LEFT JOIN account_profile p ON p.account_id = a.id";

/** SQL that is true for accounts of a scope, whose owners are the parameter $1. Two tables name the owner: both must let the reader in. */
export const VISIBLE = "($1::text[] IS NULL OR (a.owner = ANY($1) AND p.owner = ANY($1)))";

/** The parameter $1 of `VISIBLE`. */
export function ownersOf(scope: AccountScope): readonly string[] | null {
  return scope.kind === "all" ? null : scope.owners;
}
