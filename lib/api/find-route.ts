import { AppError } from "../errors/app-error";
import type { Route } from "./route";

/**
 * The route that a request is for, with the parts of its path that are parameters, decoded. A path that is written out wins over one
 * with a parameter there. Throws `api-unknown` for a path that no route has, `api-method` for a method that its routes do not have.
 */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } {
  const parts = partsOf(path);
  const found = routes
    .map((route) => ({ route, params: match(partsOf(route.path), parts) }))
    .filter((each): each is { route: Route; params: Record<string, string> } => each.params !== null)
    .sort((one, other) => Object.keys(one.params).length - Object.keys(other.params).length);
  if (found.length === 0) throw new AppError("api-unknown", { path });
  const best = found.find(({ route }) => route.method === method || (method === "HEAD" && route.method === "GET"));
  if (best) return best;
  const allowed = [...new Set(found.map(({ route }) => route.method))].join(", ");
  throw new AppError("api-method", { method, allowed });
}

const partsOf = (path: string) => path.split("/").filter(Boolean);

function match(pattern: readonly string[], parts: readonly string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const given = parts[index] ?? "";
    const [, name] = /^\{(\w+)\}$/.exec(part) ?? [];
    if (!name && part !== given) return null;
    if (name) {
      const value = decoded(given);
      if (value === null) return null;
      params[name] = value;
    }
  }
  return params;
}

/** Null for what nothing is called by: no text of PostgreSQL holds NUL. */
function decoded(part: string): string | null {
  try {
    const value = decodeURIComponent(part);
    return value.includes("\0") ? null : value;
  } catch {
    return null;
  }
}
