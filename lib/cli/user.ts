import type { Command } from "commander";
import type { z } from "zod";
import { getPool } from "../database/pool";
import { readEnv } from "../env";
import { AppError } from "../errors/app-error";
import { addUser } from "../users/mutations";
import { newUserSchema } from "../users/schema";

interface AddOptions {
  role: string;
  name?: string;
  alias?: string;
  json?: boolean;
}

/** `lealta user add <email> --role <role>`: adds a user and prints the one-time link by which they sign in. */
export function register(program: Command): void {
  const user = program.command("user").description("people who may sign in");
  user
    .command("add <email>")
    .description("add somebody and print a one-time link to sign in with")
    .requiredOption("--role <role>", "admin, executive or csm")
    .option("--name <name>", "how to call them; the part before the @ otherwise")
    .option("--alias <alias>", "how files name them as an account's owner, if not by e-mail")
    .option("--json", "print { userId, email, role, link }")
    .action(add);
}

async function add(email: string, options: AddOptions): Promise<void> {
  const parsed = newUserSchema.safeParse({
    email,
    role: options.role,
    name: options.name ?? email.split("@")[0],
    ownerAlias: options.alias,
  });
  if (!parsed.success) throw invalid(parsed.error);
  const { userId, link } = await addUser(await getPool(), parsed.data, { userId: null, email: "cli" }, new Date());
  const { NEXTAUTH_URL, PORT } = readEnv();
  const address = `${(NEXTAUTH_URL ?? `http://localhost:${PORT}`).replace(/\/$/, "")}${link}`;
  const { role } = parsed.data;
  console.log(options.json ? JSON.stringify({ userId, email: parsed.data.email, role, link: address }) : address);
}

function invalid(error: z.ZodError): AppError {
  const [issue] = error.issues;
  return new AppError("user-invalid", { field: String(issue?.path[0] ?? "email") }, { cause: error });
}
