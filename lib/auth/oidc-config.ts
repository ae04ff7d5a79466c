import { type Env, readEnv } from "../env";
import type { Role } from "./types";

/** The organisation's own provider of sign-in. */
export interface OidcConfig {
  /** Its address, without a slash at the end. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call it; null where nobody said. */
  name: string | null;
  scope: string;
  /** The claim that says what somebody may do: a name, or a path into objects with dots. */
  roleClaim: string;
  /** Roles by the claim's value. */
  roleMap: Readonly<Record<string, Role>>;
  /** Of whom the claim gives no role; null: they are refused. */
  defaultRole: Role | null;
  /** Takes an e-mail address for verified where the provider does not say whether it is. */
  trustsEmail: boolean;
}

/** How to reach the provider, as the environment says; null without one. */
export function oidcConfig(env: Env = readEnv()): OidcConfig | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return {
    issuer: OIDC_ISSUER.replace(/\/$/, ""),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: env.OIDC_NAME ?? null,
    scope: env.OIDC_SCOPE,
    roleClaim: env.OIDC_ROLE_CLAIM,
    roleMap: env.OIDC_ROLE_MAP,
    defaultRole: env.OIDC_DEFAULT_ROLE ?? null,
    trustsEmail: env.OIDC_EMAIL_TRUSTED === "true",
  };
}
