import { isAbsolute, resolve } from "node:path";
import { z } from "zod";
import { AppError } from "./errors/app-error";

const schema = z.object({
  /** One's own PostgreSQL; without it the embedded one is used. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LEALTA_HOME: z.string().min(1).default(".lealta"),
  NEXTAUTH_URL: z.url().optional(),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.url().optional(),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** Address to listen on. The default is reachable from this machine only. */
  HOST: z.string().min(1).default("127.0.0.1"),
  /** How many proxies of one's own a request passes; the addresses they write down are believed (scripts/forwarded.mjs). */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
});

export type Env = z.infer<typeof schema>;

/** The one place where the environment is read. An empty variable counts as absent. Throws `environment-invalid`. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(filled);
  if (result.success) return result.data;
  const name = String(result.error.issues[0]?.path[0] ?? "");
  throw new AppError("environment-invalid", { name }, { cause: result.error });
}

/** Lealta's own folder: where package.json, messages and migrations are. */
export function rootFolder(): string {
  return process.env.LEALTA_ROOT ?? process.cwd();
}

/** Folder that holds the embedded database, the secret and uploaded files, as an absolute path. */
export function homeFolder(env: Env = readEnv()): string {
  return isAbsolute(env.LEALTA_HOME) ? env.LEALTA_HOME : resolve(rootFolder(), env.LEALTA_HOME);
}

/** Whether this is the process that answers browsers, rather than the worker or the command line. */
export function servesPages(): boolean {
  return process.env.NEXT_RUNTIME === "nodejs";
}

/**
 * Tells this program from another one, whose figures may be counted otherwise: the fingerprint of its sources, which the
 * supervisor knows; empty for whoever is started otherwise.
 */
export function programName(): string {
  return process.env.LEALTA_PROGRAM ?? "";
}
