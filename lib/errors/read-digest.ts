/** Code and parameters of an AppError, from the digest by which the server names an error to the browser; null for any other. */
export function readDigest(
  digest: string | undefined,
): { code: string; params: Record<string, string | number> } | null {
  const [, code, json] = /^lealta:([a-z-]+):(\{.*\})$/.exec(digest ?? "") ?? [];
  if (!code || !json) return null;
  try {
    const params: unknown = JSON.parse(json);
    return isParams(params) ? { code, params } : null;
  } catch {
    return null;
  }
}

/** Checked by hand: this is on every page, and a schema library would be a tenth of its code. */
function isParams(params: unknown): params is Record<string, string | number> {
  if (typeof params !== "object" || params === null) return false;
  return Object.values(params).every((value) => typeof value === "string" || typeof value === "number");
}
