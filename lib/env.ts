import { isAbsolute, resolve } from "node:path";
import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LEALTA_HOME: z.string().min(1).default(".lealta"),
  NEXTAUTH_URL: z.url().optional(),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.url().optional(),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
});

export type Env = z.infer<typeof schema>;

/** The one place where the environment is read. An empty variable counts as absent. Throws a ZodError that names it. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  return schema.parse(filled);
}

/** Folder that holds the embedded database, the secret and uploaded files, as an absolute path. */
export function homeFolder(env: Env = readEnv()): string {
  return isAbsolute(env.LEALTA_HOME)
    ? env.LEALTA_HOME
    : resolve(process.env.LEALTA_ROOT ?? process.cwd(), env.LEALTA_HOME);
}
