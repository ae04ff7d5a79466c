import { AppError } from "./app-error";

const DISK_FULL = new Set(["53100", "ENOSPC", "EDQUOT"]);
const READ_ONLY = new Set(["25006"]);
const UNREACHABLE = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "08000",
  "08001",
  "08003",
  "08006",
  "53300",
  "57P01",
  "57P02",
  "57P03",
]);

/** What the server says while it turns a client away: wrong password, no such user, no such database, no right. */
const REASONS: Record<string, string> = {
  "28P01": "password",
  "28000": "password",
  "3D000": "missing",
  "42501": "rights",
};

/**
 * Any error as one of the closed set: faults of disk and database by their code (Node's or SQLSTATE), everything else
 * as `unexpected` with the original as its cause. For the edges (CLI, pages, jobs); code in between lets errors pass.
 */
export function asAppError(error: unknown): AppError {
  for (const link of chain(error)) {
    if (link instanceof AppError) return link;
    const code = codeOf(link);
    if (DISK_FULL.has(code)) return new AppError("disk-full", {}, { cause: error });
    if (READ_ONLY.has(code)) return new AppError("database-read-only", {}, { cause: error });
    if (UNREACHABLE.has(code) || isBroken(link)) return unreachable(link);
  }
  return new AppError("unexpected", {}, { cause: error });
}

/**
 * `database-unreachable` for what the driver said, with host, port and database of the address that was tried
 * (DATABASE_URL unless given) and never its user or password.
 */
export function unreachable(cause: unknown, address = process.env.DATABASE_URL): AppError {
  const url = URL.canParse(address ?? "") ? new URL(address ?? "") : null;
  const params = {
    reason: REASONS[codeOf(cause)] ?? "silent",
    host: url?.hostname || "127.0.0.1",
    port: url?.port || "5432",
    database: url ? decodeURIComponent(url.pathname.slice(1)) : "lealta",
  };
  return new AppError("database-unreachable", params, { cause });
}

/** A connection that ended in the middle of a statement, which the driver tells by words alone. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("Connection terminated");
}

/** The error, what caused it, and so on; each once. */
function chain(error: unknown): Set<unknown> {
  const links = new Set<unknown>();
  let link = error;
  while (link && !links.has(link)) {
    links.add(link);
    link = link instanceof Error ? link.cause : null;
  }
  return links;
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
