/**
 * A path of this server to go to after signing in, from what an address claims; "/" for anything that could lead
 * elsewhere ("//evil.example", "/\evil.example", "/.//evil.example", "https://…").
 */
export function safePath(claim: unknown): string {
  if (typeof claim !== "string" || !claim.startsWith("/")) return "/";
  const base = "http://lealta.invalid";
  const url = URL.canParse(claim, base) ? new URL(claim, base) : null;
  // Resolving dots can leave two slashes at the front, and that would be another server's name.
  return url?.origin === base && !url.pathname.startsWith("//") ? url.pathname + url.search : "/";
}
