/**
 * The network address a request came from. The last entry of X-Forwarded-For is what the nearest proxy saw itself
 * (Next's server writes the socket's address there when no proxy stands in front); earlier ones can be made up.
 */
export function readerAddress(headers: { get(name: string): string | null }): string | null {
  const address = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || headers.get("x-real-ip")?.trim();
  return address?.replace(/^::ffff:/, "") || null;
}
