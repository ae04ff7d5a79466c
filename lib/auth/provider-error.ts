import { z } from "zod";
import type { ErrorCode } from "../errors/app-error";

const ours = z.enum([
  "oidc-no-role",
  "oidc-unverified",
  "oidc-taken",
  "oidc-disabled",
  "alias-taken",
  "disk-full",
  "database-read-only",
]);

/**
 * Why somebody came back from the organisation's provider without being signed in, from the address; null where it names no error.
 * What next-auth calls by names of its own (a state or nonce that does not match, an answer that never came) is `oidc-failed`.
 */
export function readProviderError(error: unknown): ErrorCode | null {
  if (error === undefined) return null;
  const parsed = ours.safeParse(error);
  return parsed.success ? parsed.data : "oidc-failed";
}
