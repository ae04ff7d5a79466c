import type { OAuthConfig } from "next-auth/providers/oauth";
import { type OidcClaims, oidcClaims } from "./oidc-claims";
import type { OidcConfig } from "./oidc-config";

/** Its name in addresses: the provider sends people back to /api/auth/callback/oidc. */
export const OIDC = "oidc";

const PATIENCE_MS = 10_000;

/**
 * The organisation's provider as next-auth asks it: authorisation code with PKCE, and a state and a nonce that must come back. The claims
 * are those of the signed id token, with what only the address for user information tells beside them.
 */
export function oidcProvider({ issuer, clientId, clientSecret, name, scope }: OidcConfig): OAuthConfig<OidcClaims> {
  return {
    id: OIDC,
    name: name ?? OIDC,
    type: "oauth",
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    authorization: { params: { scope } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    httpOptions: { timeout: PATIENCE_MS },
    userinfo: {
      async request({ client, tokens }) {
        const claims = (tokens as { claims(): object }).claims();
        if (!client.issuer.metadata.userinfo_endpoint) return claims;
        // The client refuses an answer about another subject than the id token's.
        return { ...(await client.userinfo(tokens as Parameters<typeof client.userinfo>[0])), ...claims };
      },
    },
    // next-auth wants an id here; who it is in Lealta is settled as the session is opened.
    profile: (claims) => ({ id: oidcClaims.parse(claims).sub }),
  };
}
