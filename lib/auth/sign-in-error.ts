import { z } from "zod";
import type { ErrorCode } from "../errors/app-error";

/** Why a sign-in failed, as it travels through next-auth's one string. */
export interface SignInError {
  code: ErrorCode;
  params: Record<string, string | number>;
}

const schema = z.object({
  code: z.enum([
    "sign-in-failed",
    "sign-in-throttled",
    "link-used",
    "disk-full",
    "database-read-only",
    "database-unreachable",
    "unexpected",
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number()])).catch({}),
});

export function writeSignInError(error: SignInError): string {
  return JSON.stringify(error);
}

/** Reads it back; anything else (next-auth has words of its own) is `unexpected`. */
export function readSignInError(text: string): SignInError {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return { code: "unexpected", params: {} };
  }
}
