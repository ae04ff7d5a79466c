import { headers } from "next/headers";
import { readerAddress } from "../security/reader-address";
import type { SignedIn } from "./types";

/** Who acts in this request, for the audit log. */
export async function requestActor(
  session: SignedIn,
): Promise<{ userId: number; email: string; address: string | null }> {
  return { userId: session.userId, email: session.email, address: readerAddress(await headers()) };
}

/** The address by which readers reach this server, without a slash at its end. */
export async function requestOrigin(): Promise<string> {
  if (process.env.NEXTAUTH_URL) return new URL(process.env.NEXTAUTH_URL).origin;
  const head = await headers();
  const host = head.get("x-forwarded-host") ?? head.get("host") ?? "localhost";
  return `${head.get("x-forwarded-proto")?.split(",")[0] ?? "http"}://${host}`;
}
