/**
 * The network address a request came from. The last entry of X-Forwarded-For is what the nearest proxy saw itself; earlier
 * ones can be made up. Next's server writes the socket's address there only where the request brings no such header, so
 * without a proxy in front all of it can be made up: docs/operating.md says so.
 */
export function readerAddress(headers: { get(name: string): string | null }): string | null {
  const address = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || headers.get("x-real-ip")?.trim();
  return address?.replace(/^::ffff:/, "") || null;
}
