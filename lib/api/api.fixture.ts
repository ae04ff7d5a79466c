import { addKey } from "../api-keys/mutations";
import type { KeyScope } from "../api-keys/scopes";
import type { Role } from "../auth/types";
import { getPool } from "../database/pool";
import { addUser } from "../users/mutations";
import { answerApi } from "./answer";

const CLI = { userId: null, email: "cli" };

/** Adds a user and a key of theirs; returns what sends it requests. */
export async function keyOf(
  { name, role, ownerAlias = null }: { name: string; role: Role; ownerAlias?: string | null },
  scopes: readonly KeyScope[],
): Promise<{ userId: number; keyId: number; key: string; prefix: string; ask: Ask }> {
  const pool = await getPool();
  const now = new Date();
  const user = { email: `${name.toLowerCase()}@example.com`, name, role, ownerAlias };
  const { userId } = await addUser(pool, user, CLI, now);
  const made = await addKey(pool, userId, { name: "test", scopes, expiresAt: null }, CLI, now);
  return { userId, ...made, ask: asking(made.key) };
}

export interface Answered {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what a program reads out of an answer.
  body: any;
}

export type Ask = (
  path: string,
  request?: { method?: string; json?: unknown; csv?: string; headers?: Record<string, string> },
) => Promise<Answered>;

/** Sends requests as a program does that has this key; null: none. */
export function asking(key: string | null): Ask {
  return async (path, { method, json, csv, headers = {} } = {}) => {
    const body = json === undefined ? csv : typeof json === "string" ? json : JSON.stringify(json);
    const type = json === undefined ? "text/csv" : "application/json";
    const answer = await answerApi(
      new Request(`http://localhost:3000/api/v1${path}`, {
        method: method ?? (body === undefined ? "GET" : "POST"),
        headers: {
          ...(key ? { authorization: `Bearer ${key}` } : {}),
          ...(body === undefined ? {} : { "content-type": type }),
          ...headers,
        },
        body,
      }),
    );
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : null };
  };
}
