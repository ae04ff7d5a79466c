import { ROLES, type Role } from "../auth/types";
import { WORKERS } from "../follow-ups/types";

/** What a key may be for. Each is asked for by the routes that it opens (lib/api/routes). */
export const KEY_SCOPES = ["read:metrics", "read:accounts", "read:follow-ups", "write:follow-ups", "import"] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

/** Whose keys may be for it: those who may do the same on the pages. */
const ROLES_OF: Record<KeyScope, readonly Role[]> = {
  "read:metrics": ROLES,
  "read:accounts": ROLES,
  "read:follow-ups": ROLES,
  "write:follow-ups": WORKERS,
  import: ["admin"],
};

/** What keys of somebody in this role can be for. */
export function scopesOf(role: Role): KeyScope[] {
  return KEY_SCOPES.filter((scope) => ROLES_OF[scope].includes(role));
}

/** What a key is good for now: what it was made for, as far as its user's role still allows. Scopes that are no more are left out. */
export function effectiveScopes(scopes: readonly string[], role: Role): KeyScope[] {
  return scopesOf(role).filter((scope) => scopes.includes(scope));
}
