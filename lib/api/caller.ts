import { findHolder } from "../api-keys/data";
import { effectiveScopes, type KeyScope } from "../api-keys/scopes";
import type { Actor } from "../audit/mutations";
import type { AccountScope } from "../auth/scope";
import { scopeOf } from "../auth/signed-in";
import type { Role } from "../auth/types";
import { getPool } from "../database/pool";
import { AppError } from "../errors/app-error";
import { readerAddress } from "../security/reader-address";

/** Who asks by a key, and what they may see and do now. */
export interface Caller {
  keyId: number;
  userId: number;
  name: string;
  role: Role;
  /** Language of the user's choice; null: none. */
  locale: string | null;
  /** The accounts that the key's user sees. */
  scope: AccountScope;
  allowed: readonly KeyScope[];
  /** For the audit log: the user, via the key. */
  actor: Actor;
}

/**
 * The gate of the API. Only the header says who asks; a session's cookie opens nothing here, so that no page of another site can
 * make a browser ask. The key's user is looked up at every request: what they may see is what they may see now.
 * Throws `key-missing`, or `key-invalid` for one that is unknown, over, revoked, or whose user may not sign in.
 */
export async function callerOf(request: Request, now: Date): Promise<Caller> {
  const [scheme = "", key = ""] = (request.headers.get("authorization") ?? "").trim().split(/\s+/);
  if (scheme.toLowerCase() !== "bearer" || !key) throw new AppError("key-missing");
  const holder = await findHolder(await getPool(), key, now);
  if (!holder) throw new AppError("key-invalid");
  const { keyId, userId, name, email, role, locale, prefix } = holder;
  return {
    keyId,
    userId,
    name,
    role,
    locale,
    scope: scopeOf(holder),
    allowed: effectiveScopes(holder.scopes, role),
    actor: { userId, email, address: readerAddress(request.headers), via: `key ${prefix}` },
  };
}
