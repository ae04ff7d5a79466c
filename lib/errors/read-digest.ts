import { z } from "zod";

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** Code and parameters of an AppError, from the digest by which the server names an error to the browser; null for any other. */
export function readDigest(
  digest: string | undefined,
): { code: string; params: Record<string, string | number> } | null {
  const [, code, json] = /^lealta:([a-z-]+):(\{.*\})$/.exec(digest ?? "") ?? [];
  if (!code || !json) return null;
  try {
    return { code, params: paramsSchema.parse(JSON.parse(json)) };
  } catch {
    return null;
  }
}
