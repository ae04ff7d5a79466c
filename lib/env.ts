import { isAbsolute, resolve } from "node:path";
import { z } from "zod";
import { ROLES, type Role } from "./auth/types";
import { AppError } from "./errors/app-error";

const variables = z.object({
  /** One's own PostgreSQL; without it the embedded one is used. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** The same database as its owner, who changes the schema and owns the audit log (docs/decisions/0067). */
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LEALTA_HOME: z.string().min(1).default(".lealta"),
  NEXTAUTH_URL: z.url().optional(),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom mails come from: "Lealta <lealta@example.com>". */
  MAIL_FROM: z.string().min(3).optional(),
  /** The organisation's own provider of sign-in, OpenID Connect; all three or none. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** What the button on the sign-in page calls it. */
  OIDC_NAME: z.string().optional(),
  OIDC_SCOPE: z.string().default("openid email profile"),
  /** The claim that says what somebody may do: "groups", or a path into objects such as "realm_access.roles". */
  OIDC_ROLE_CLAIM: z.string().default("groups"),
  /** Which role a value of that claim gives: "lealta-admins=admin,sales=csm". */
  OIDC_ROLE_MAP: z
    .string()
    .default("")
    .transform((text, context) => parseRoleMap(text) ?? refuse(context)),
  /** The role of whom the claim gives none; without it they are refused. */
  OIDC_DEFAULT_ROLE: z.enum(ROLES).optional(),
  /** "true" for a provider that does not say whether it has verified an e-mail address, and has. */
  OIDC_EMAIL_TRUSTED: z.enum(["true", "false"]).default("false"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** Address to listen on. The default is reachable from this machine only. */
  HOST: z.string().min(1).default("127.0.0.1"),
  /** How many proxies of one's own a request passes; the addresses they write down are believed (scripts/forwarded.mjs). */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  /** How many requests a key of the API may send in a minute. */
  API_RATE_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(300),
  /** Lets webhooks go to addresses of private networks, and of this machine. */
  WEBHOOK_ALLOW_PRIVATE: z
    .enum(["true", "false"])
    .default("false")
    .transform((word) => word === "true"),
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
});

const OIDC_NEEDS = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;

const schema = variables.superRefine((env, context) => {
  const missing = OIDC_NEEDS.filter((name) => env[name] === undefined);
  const [first] = missing;
  if (first && missing.length < OIDC_NEEDS.length)
    context.addIssue({ code: "custom", path: [first], message: "required" });
});

/** Roles by the claim's value; null for anything else. */
function parseRoleMap(text: string): Record<string, Role> | null {
  const entries = text
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map((entry) => {
      const at = entry.lastIndexOf("=");
      return [entry.slice(0, Math.max(at, 0)).trim(), entry.slice(at + 1).trim()] as const;
    });
  const parsed = z.array(z.tuple([z.string().min(1), z.enum(ROLES)])).safeParse(entries);
  return parsed.success ? Object.fromEntries(parsed.data) : null;
}

function refuse(context: z.RefinementCtx): never {
  context.addIssue({ code: "custom", message: "choice" });
  return z.NEVER;
}

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
 * Tells this program from another one, whose figures may be counted otherwise: the fingerprint of what they are counted by, which
 * the supervisor knows; empty for whoever is started otherwise.
 */
export function programName(): string {
  return process.env.LEALTA_PROGRAM ?? "";
}
