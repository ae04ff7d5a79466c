import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { authSecret } from "./secret";

const tokenSchema = z.object({ sessionId: z.uuid() });

/** The session id in a cookie that this Lealta signed; null for anything else. */
export async function readSessionToken(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  return sessionIdOf(await decode({ token: cookie, secret: authSecret() }).catch(() => null));
}

/** A cookie of its own that names the same session for a short while, for the browser that prints the reader's pages. */
export function copySessionToken(sessionId: string, seconds: number): Promise<string> {
  return encode({ token: { sessionId }, secret: authSecret(), maxAge: seconds });
}

/** The session id in a decoded token; null where there is none. */
export function sessionIdOf(token: unknown): string | null {
  const parsed = tokenSchema.safeParse(token);
  return parsed.success ? parsed.data.sessionId : null;
}
