import { type Command, InvalidArgumentError, Option } from "commander";
import { type Translate, translatorFor } from "../i18n/translate";
import { assumedValue } from "../imports/assumed-value";
import { KIND_IDS } from "../imports/kinds/declaration";
import type { Choices } from "../imports/types";
import { DATE_ORDERS, DECIMAL_MARKS, DELIMITERS, ENCODINGS, type ImportResult, type Mapping } from "../imports/types";
import { terminalLocale } from "./language";

interface Options extends Choices {
  map: Mapping;
  assume: Mapping;
  createAccounts?: boolean;
  dryRun?: boolean;
  again?: boolean;
  json?: boolean;
}

const REJECTS_SHOWN = 20;

/** `lealta import <kind> <file>` and `lealta import undo <importId>`. */
export function register(program: Command): void {
  const command = program
    .command("import")
    .description(`bring a file in: ${KIND_IDS.join(", ")}`)
    .argument("<kind>", "what the rows are")
    .argument("<file>", "CSV or XLSX")
    .option("--map <field=column>", "which column holds a field; may be repeated", addMapping, {})
    .option("--assume <field=word>", "what a field is where the file says nothing; may be repeated", addMapping, {})
    .option("--create-accounts", "create accounts that are not known yet")
    .option("--dry-run", "read and check everything, write nothing")
    .option("--again", "take the file even if the same content was imported before")
    .addOption(new Option("--encoding <name>", "how letters are stored").choices(ENCODINGS))
    .addOption(
      new Option("--delimiter <mark>", "what stands between cells")
        .choices([...DELIMITERS, "tab"])
        .argParser(parseDelimiter),
    )
    .addOption(new Option("--decimal <mark>", "the decimal mark").choices(DECIMAL_MARKS))
    .addOption(new Option("--date-order <order>", "order of day, month and year").choices(DATE_ORDERS))
    .option("--sheet <name>", "the sheet of an XLSX file")
    .option("--json", "print { importId, kind, rows, accepted, rejected, rejects, assumptions }")
    .action(importFile);
  command
    .command("undo")
    .description("take an import back, and restore what it overwrote")
    .argument("<importId>", "its number", parseId)
    .option("--json", "print { importId, status }")
    .action(undo);
}

async function importFile(kind: string, filePath: string, options: Options): Promise<void> {
  const { runImport } = await import("../imports/run");
  const { map, assume, createAccounts, dryRun, again, json, encoding, delimiter, decimal, dateOrder, sheet } = options;
  const result = await runImport({
    kind,
    filePath,
    mapping: map,
    assumed: assume,
    choices: { encoding, delimiter, decimal, dateOrder, sheet },
    createAccounts,
    dryRun,
    again,
    userId: null,
    now: new Date(),
    refresh: "wait",
  });
  const translate = translatorFor(terminalLocale());
  const { toldResult } = await import("../imports/told-result");
  const told = toldResult(result, translate);
  if (json) console.log(JSON.stringify(told));
  else console.log(describe(result, told.rejects, translate).join("\n"));
}

function describe(result: ImportResult, rejects: { line: number; reason: string }[], translate: Translate): string[] {
  const { importId, accepted, rejected, reading, assumptions, refusedOf } = result;
  const parts = (["encoding", "delimiter", "decimal", "dateOrder"] as const)
    .filter((part) => !reading[part].certain)
    .map((part) => translate(`imports.cli.parts.${part}`, { value: reading[part].value }));
  const assumed = assumptions
    .filter(({ by }) => by !== "user")
    .map((each) => `${translate(`imports.fields.${each.field}`)} = ${assumedValue(each, translate)}`);
  const shown = rejects.slice(0, REJECTS_SHOWN);
  return [
    importId === null
      ? translate("imports.cli.dryRun", { accepted, rejected })
      : translate("imports.cli.committed", { importId: String(importId), accepted, rejected }),
    ...(refusedOf !== null ? [translate("imports.cli.refusedOf", { importId: String(refusedOf) })] : []),
    ...(parts.length > 0 ? [translate("imports.cli.uncertain", { parts: parts.join(", ") })] : []),
    ...(assumed.length > 0 ? [translate("imports.cli.assumed", { assumed: assumed.join(", ") })] : []),
    ...shown.map(({ line, reason }) => translate("imports.cli.reject", { line: String(line), reason })),
    ...(rejected > shown.length ? [translate("imports.cli.more", { count: rejected - shown.length })] : []),
  ];
}

async function undo(importId: number, _: unknown, command: Command): Promise<void> {
  const { undoImport } = await import("../imports/undo");
  await undoImport(importId, { now: new Date(), by: { userId: null, email: "cli" } });
  const { json } = command.optsWithGlobals<{ json?: boolean }>();
  const translate = translatorFor(terminalLocale());
  console.log(
    json
      ? JSON.stringify({ importId, status: "undone" })
      : translate("imports.cli.undone", { importId: String(importId) }),
  );
}

function addMapping(value: string, earlier: Mapping): Mapping {
  const at = value.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("field=column");
  return { ...earlier, [value.slice(0, at)]: value.slice(at + 1) };
}

function parseDelimiter(value: string): Choices["delimiter"] {
  const delimiter = value === "tab" || value === "\\t" ? "\t" : value;
  const known = DELIMITERS.find((each) => each === delimiter);
  if (!known) throw new InvalidArgumentError("one of , ; | tab");
  return known;
}

function parseId(value: string): number {
  const id = Number(value);
  if (!Number.isInteger(id) || id < 1) throw new InvalidArgumentError("the number of an import");
  return id;
}
