import type { Command } from "commander";
import { mintScope } from "../auth/scope";
import { AppError } from "../errors/app-error";
import { heads } from "./heads";

interface ListOptions {
  closed?: boolean;
  reason?: string;
  limit: string;
  json?: boolean;
}

/**
 * `lealta follow-ups list`: open ones by urgency, or closed ones from the last. JSON: [{ id, account, name, reason, title, openedAt, dueAt,
 * owner, steps, result, outcome, lossReason, closedAt, closedBy, evidence }].
 * `lealta follow-ups open`: opens what the rules find now. JSON: [{ rule, name, reason, opened }].
 */
export function register(program: Command): void {
  const followUps = program.command("follow-ups").description("what ought to be done about customers");
  followUps
    .command("list")
    .description("list open follow-ups by urgency")
    .option("--closed", "the closed ones, the last closed first")
    .option("--reason <reason>", "of one reason: detractor, falling-health, contract-end, ...")
    .option("--limit <count>", "so many at most", "100")
    .option("--json", "print JSON")
    .action(list);
  followUps
    .command("open")
    .description("open what the rules find now")
    .option("--json", "print JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const [{ getPool }, { openByRules }] = await Promise.all([
        import("../database/pool"),
        import("../follow-ups/open-by-rules"),
      ]);
      const told = await openByRules(await getPool(), new Date());
      if (json) return console.log(JSON.stringify(told));
      console.log(heads("code", "reason", "name", "opened"));
      for (const { rule, reason, name, opened } of told) console.log([rule, reason, name, opened].join("\t"));
    });
}

async function list(options: ListOptions): Promise<void> {
  const [{ listClosedFollowUps, listOpenFollowUps }, { REASONS }] = await Promise.all([
    import("../follow-ups/data"),
    import("../follow-ups/types"),
  ]);
  const reason = REASONS.find((one) => one === options.reason) ?? null;
  if (options.reason && !reason) throw new AppError("follow-up-reason", { known: REASONS.join(", ") });
  const scope = mintScope({ kind: "all" });
  const asked = { reason, limit: Math.max(1, Number.parseInt(options.limit, 10) || 100) };
  const found = await (options.closed ? listClosedFollowUps(scope, asked) : listOpenFollowUps(scope, asked));
  if (options.json) {
    const told = found.map(({ accountId: _, code, account, accountOwner, segment, version, owner, ...one }) => ({
      ...one,
      account: code,
      name: account,
      owner: owner?.name ?? null,
    }));
    return console.log(JSON.stringify(told));
  }
  console.log(heads("due", "account", "name", "reason", "owner", "state"));
  for (const { dueAt, code, account, reason: why, title, owner, result } of found)
    console.log([dueAt.toISOString(), code, account, title ?? why, owner?.name ?? "–", result ?? "–"].join("\t"));
}
