/**
 * The network address a request came from. scripts/forwarded.mjs leaves one entry in X-Forwarded-For, the true one; where that
 * is not loaded (development), the last entry is what the nearest proxy, or Next's own server, saw itself.
 */
export function readerAddress(headers: { get(name: string): string | null }): string | null {
  const address = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return address?.replace(/^::ffff:/, "") || null;
}
