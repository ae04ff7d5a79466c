import { z } from "zod";
import type { OidcConfig } from "./oidc-config";
import { ROLES, type Role } from "./types";

/** What the provider says of somebody, as far as Lealta reads it. */
export const oidcClaims = z.looseObject({
  iss: z.string().min(1),
  sub: z.string().min(1).max(1_000),
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()).optional().catch(undefined),
  /** Some providers write it as text. */
  email_verified: z
    .union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")])
    .optional()
    .catch(undefined),
  name: z.string().trim().min(1).max(120).optional().catch(undefined),
  preferred_username: z.string().trim().min(1).max(120).optional().catch(undefined),
});
export type OidcClaims = z.infer<typeof oidcClaims>;

/** The address by which a person may be known here: one that the provider vouches for; null otherwise. */
export function vouchedEmail({ email, email_verified }: OidcClaims, { trustsEmail }: OidcConfig): string | null {
  return email && (email_verified ?? trustsEmail) ? email : null;
}

/**
 * The role that the claim gives: of several the one with most rights, else the default one; null where neither gives any. The claim is
 * one value or a list; "realm_access.roles" is looked up as such first, then as a path.
 */
export function roleFrom(claims: OidcClaims, { roleClaim, roleMap, defaultRole }: OidcConfig): Role | null {
  const values = [claimOf(claims, roleClaim)].flat();
  const roles = values.flatMap((value) =>
    typeof value === "string" && Object.hasOwn(roleMap, value) ? [roleMap[value]] : [],
  );
  return ROLES.find((role) => roles.includes(role)) ?? defaultRole;
}

function claimOf(claims: OidcClaims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path.split(".").reduce<unknown>((part, key) => {
    const isObject = typeof part === "object" && part !== null && Object.hasOwn(part, key);
    return isObject ? (part as Record<string, unknown>)[key] : undefined;
  }, claims);
}
