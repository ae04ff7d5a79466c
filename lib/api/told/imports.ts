import { z } from "zod";
import { KIND_IDS } from "../../imports/kinds/declaration";
import type { ToldReject } from "../../imports/told-result";
import { named } from "../named";
import { instant } from "./common";

const kind = z.enum(KIND_IDS);

export const reject = z
  .object({
    line: z.number().describe("Line of the file, the header being 1; of rows sent as JSON the first is 2."),
    column: z.string().nullable(),
    value: z.string().nullable(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    code: z.string(),
    reason: z.string().describe("The code as a sentence, in the language asked for."),
  })
  .register(named, { id: "RefusedRow" }) satisfies z.ZodType<Omit<ToldReject, "code">>;

const part = z.object({ value: z.string(), certain: z.boolean() });

/** What the command line prints with --json. */
export const importTold = z
  .object({
    importId: z.number().nullable().describe("Null where nothing was to be written (dryRun)."),
    kind: z.string(),
    rows: z.number(),
    accepted: z.number(),
    rejected: z.number(),
    rejects: z.array(reject).describe("The first thousand."),
    reading: z
      .looseObject({ encoding: part, delimiter: part, decimal: part, dateOrder: part })
      .describe("How the file was read; certain is false where it would bear another reading too."),
    mapping: z.record(z.string(), z.string()).describe("Field → column."),
    assumptions: z.array(z.looseObject({ field: z.string(), value: z.string() })),
    refusedOf: z.number().nullable().describe("The import of the same file whose refused rows these are."),
  })
  .register(named, { id: "ImportResult" });

export const queuedTold = z
  .object({
    request: z.uuid().describe("Stands for the import until it has a number: GET /imports/{request}."),
    status: z.literal("waiting"),
  })
  .register(named, { id: "QueuedImport" });

const status = z.enum(["waiting", "running", "committed", "failed", "undone"]);

const summary = z.object({
  importId: z.number().nullable().describe("Null while it waits."),
  kind: kind.nullable(),
  origin: z.enum(["file", "form", "api", "folder"]).nullable(),
  fileName: z.string().nullable(),
  status,
  rows: z.number(),
  accepted: z.number(),
  rejected: z.number(),
  progress: z
    .object({ phase: z.string(), rows: z.number(), bytes: z.number(), totalBytes: z.number() })
    .nullable()
    .describe("While it runs."),
  error: z.object({ code: z.string(), message: z.string() }).nullable().describe("Why it failed."),
  user: z.string().nullable(),
  createdAt: instant.nullable(),
  finishedAt: instant.nullable(),
  undoneAt: instant.nullable(),
});

export const importSummary = summary.register(named, { id: "Import" });

export const importWithRejects = summary
  .extend({
    rejects: z.array(reject),
    nextAfter: z
      .number()
      .nullable()
      .describe("Line after which the next page of refused rows begins; null at the end."),
  })
  .register(named, { id: "ImportWithRefusedRows" });

export const importPage = z
  .object({
    imports: z.array(importSummary),
    nextBefore: z.number().nullable().describe("Number before which the next page begins; null at the end."),
  })
  .register(named, { id: "ImportPage" });

export const undoneTold = z
  .object({ importId: z.number(), status: z.literal("undone") })
  .register(named, { id: "UndoneImport" });
