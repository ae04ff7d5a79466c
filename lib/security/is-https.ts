/**
 * Whether the reader's address is https: as NEXTAUTH_URL says where it is set, else as the proxy in front says, else
 * as the request came.
 */
export function isHttps(
  headers: { get(name: string): string | null },
  protocol?: string,
  address = process.env.NEXTAUTH_URL,
): boolean {
  if (address) return address.startsWith("https:");
  const forwarded = headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  return forwarded ? forwarded === "https" : protocol === "https:";
}
