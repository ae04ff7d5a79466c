const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a page of another site makes the browser change something here. The session's cookie is not sent with such a
 * request (SameSite), and this holds where that fails: on the same site under another name, and in browsers that do not know it.
 * Browsers say where a request comes from; programs without one say nothing, carry no one's cookie, and are let through.
 *
 * @param address the address that people type (NEXTAUTH_URL), which differs from the request's host behind some proxies
 */
export function isForeign(
  { method, headers }: { method: string; headers: { get(name: string): string | null } },
  address = process.env.NEXTAUTH_URL,
): boolean {
  if (READING.has(method)) return false;
  // Browsers send it where the address is https or this machine.
  const site = headers.get("sec-fetch-site");
  if (site) return site !== "same-origin" && site !== "none";
  const origin = headers.get("origin");
  if (!origin) return false;
  const hosts = [headers.get("host"), headers.get("x-forwarded-host"), address && new URL(address).host];
  return !URL.canParse(origin) || !hosts.includes(new URL(origin).host);
}
