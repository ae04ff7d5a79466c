import { type Command, InvalidArgumentError, Option } from "commander";
import { z } from "zod";
import { KEY_SCOPES } from "../api-keys/scopes";

interface AddOptions {
  user: string;
  name: string;
  scopes: string[];
  expires: number | null;
  json?: boolean;
}

/** `lealta api-key add --user <email> --scopes <scope...>`: makes a key for a user and prints it, once. */
export function register(program: Command): void {
  const command = program.command("api-key").description("keys by which other programs ask");
  command
    .command("add")
    .description("make a key for a user and print it; it cannot be printed again")
    .requiredOption("--user <email>", "whose key it is: it sees and may do what they see and may")
    .addOption(new Option("--scopes <scope...>", "what it is for").choices(KEY_SCOPES).makeOptionMandatory())
    .option("--name <name>", "the program that it is for", "command line")
    .option("--expires <days>", "for how many days it is valid, or never", parseDays, 365)
    .option("--json", "print { keyId, key, prefix }")
    .action(add);
}

async function add({ user, name, scopes, expires, json }: AddOptions): Promise<void> {
  const [{ getPool }, { queryRows }, { addKey }, { keyName }, { AppError }] = await Promise.all([
    import("../database/pool"),
    import("../database/query"),
    import("../api-keys/mutations"),
    import("../api-keys/schema"),
    import("../errors/app-error"),
  ]);
  const pool = await getPool();
  const sql = "SELECT id FROM users WHERE email = lower($1)";
  const [found] = await queryRows(pool, z.object({ id: z.number() }), sql, [user]);
  if (!found) throw new AppError("user-unknown");
  const now = new Date();
  const expiresAt = expires === null ? null : new Date(now.getTime() + expires * 86_400_000);
  const draft = { name: keyName.parse(name), scopes, expiresAt };
  const made = await addKey(pool, found.id, draft, { userId: null, email: "cli" }, now);
  console.log(json ? JSON.stringify(made) : made.key);
}

/** Null: never. */
function parseDays(text: string): number | null {
  if (text === "never") return null;
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError("Give a number of days, or never.");
  return Number(text);
}
