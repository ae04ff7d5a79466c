import { type Command, InvalidArgumentError } from "commander";
import { getPool } from "../database/pool";
import { translatorFor } from "../i18n/translate";
import { mergeAccounts } from "../merges/mutations";
import { type Choices, MERGE_FIELDS } from "../merges/types";
import { undoMerge } from "../merges/undo";
import { terminalLocale } from "./language";

const BY = { userId: null, email: "cli" };

/** `lealta merge <from> <into>` and `lealta merge undo <id>`. */
export function register(program: Command): void {
  const command = program
    .command("merge")
    .description("make two accounts one: the first one's facts become the second's")
    .argument("<from>", "code of the account that goes")
    .argument("<into>", "code of the account that stays")
    .option(
      "--take <field>",
      `take the first one's value: ${MERGE_FIELDS.join(", ")}; may be repeated`,
      chooser("from"),
      {},
    )
    .option("--keep <field>", "keep the second one's value; may be repeated", chooser("into"), {})
    .option("--json", "print { mergeId, from, into }")
    .action(merge);
  command
    .command("undo")
    .description("make two accounts of one again")
    .argument("<mergeId>", "its number", parseId)
    .option("--json", "print { mergeId, status }")
    .action(undo);
}

interface Options {
  take: Choices;
  keep: Choices;
  json?: boolean;
}

async function merge(from: string, into: string, { take, keep, json }: Options): Promise<void> {
  const choices = { ...take, ...keep };
  const mergeId = await mergeAccounts(await getPool(), {
    from,
    into,
    choices,
    now: new Date(),
    by: BY,
    refresh: "wait",
  });
  const translate = translatorFor(terminalLocale());
  if (json) console.log(JSON.stringify({ mergeId, from, into }));
  else console.log(translate("data-health.cli.merged", { mergeId: String(mergeId), from, into }));
}

async function undo(mergeId: number, _: unknown, command: Command): Promise<void> {
  await undoMerge(await getPool(), mergeId, { now: new Date(), by: BY, refresh: "wait" });
  const { json } = command.optsWithGlobals<{ json?: boolean }>();
  const translate = translatorFor(terminalLocale());
  if (json) console.log(JSON.stringify({ mergeId, status: "undone" }));
  else console.log(translate("data-health.cli.undone", { mergeId: String(mergeId) }));
}

function chooser(side: "from" | "into") {
  return (value: string, earlier: Choices): Choices => {
    const field = MERGE_FIELDS.find((each) => each === value);
    if (!field) throw new InvalidArgumentError(`one of ${MERGE_FIELDS.join(", ")}`);
    return { ...earlier, [field]: side };
  };
}

function parseId(value: string): number {
  const id = Number(value);
  if (!Number.isInteger(id) || id < 1) throw new InvalidArgumentError("the number of a merge");
  return id;
}
