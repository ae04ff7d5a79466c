import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";

const WINDOW_SECONDS = 60;

/** How a key stands in the minute under way. */
export interface Rate {
  limit: number;
  remaining: number;
  /** Seconds until the next minute begins. */
  resetSeconds: number;
  exceeded: boolean;
}

/**
 * Counts a request of a key, however many come at once, and notes that the key was used. Minutes are those of the clock, the same
 * for every process.
 */
export async function countRequest(
  connection: Queryable,
  { keyId, limit, now }: { keyId: number; limit: number; now: Date },
): Promise<Rate> {
  const [row] = await queryRows(
    connection,
    z.object({ requests: z.number() }),
    `WITH used AS (
       UPDATE api_keys SET last_used_at = $2
        WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - interval '1 minute'))
     INSERT INTO api_usage AS u (api_key_id, minute, requests) VALUES ($1, date_trunc('minute', $2::timestamptz), 1)
     ON CONFLICT (api_key_id, minute) DO UPDATE SET requests = u.requests + 1 RETURNING requests`,
    [keyId, now],
  );
  const requests = row?.requests ?? 0;
  return {
    limit,
    remaining: Math.max(0, limit - requests),
    resetSeconds: WINDOW_SECONDS - now.getUTCSeconds(),
    exceeded: requests > limit,
  };
}

/**
 * The fields of the IETF's draft on rate limits (draft-ietf-httpapi-ratelimit-headers-10), and the three of its earlier
 * versions, which is what most clients read.
 */
export function rateHeaders({ limit, remaining, resetSeconds, exceeded }: Rate): Record<string, string> {
  return {
    "RateLimit-Policy": `"minute";q=${limit};w=${WINDOW_SECONDS}`,
    RateLimit: `"minute";r=${remaining};t=${resetSeconds}`,
    "RateLimit-Limit": String(limit),
    "RateLimit-Remaining": String(remaining),
    "RateLimit-Reset": String(resetSeconds),
    ...(exceeded ? { "Retry-After": String(resetSeconds) } : {}),
  };
}
