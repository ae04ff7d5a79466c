import { z } from "zod";
import { AppError, type ErrorCode } from "../../errors/app-error";
import type { Translate } from "../../i18n/translate";
import { translateError } from "../../i18n/translate";
import { type ImportSummary, listImports, listRejects } from "../../imports/data";
import { belongsToAccount, KINDS } from "../../imports/kinds/all";
import { KIND_IDS, type KindId } from "../../imports/kinds/declaration";
import { findImport } from "../../imports/loaders";
import type { RecordedRow } from "../../imports/record-rows";
import { importAddress } from "../../imports/schema";
import { toldReject, toldResult } from "../../imports/told-result";
import { DATE_ORDERS, DECIMAL_MARKS, DELIMITERS, ENCODINGS } from "../../imports/types";
import { undoImport } from "../../imports/undo";
import { named } from "../named";
import { type Answer, type Call, type Route, route } from "../route";
import { rowSchema } from "../row-schema";
import { type Taken, takeFile, takeRows } from "../take-import";
import { limit } from "../told/common";
import { importPage, importTold, importWithRejects, queuedTold, undoneTold } from "../told/imports";

const yes = z
  .enum(["true", "false"])
  .default("false")
  .transform((word) => word === "true");

const name = z.string().trim().min(1).max(200).optional().describe("Shown in the history of imports.");

const rowsQuery = {
  name,
  createAccounts: yes.describe("Creates accounts that are not known yet."),
  dryRun: yes.describe("Reads and checks everything, and writes nothing."),
};

const pairs = z.record(z.string(), z.union([z.array(z.string()).transform(([first = ""]) => first), z.string()]));

const fileQuery = z.strictObject({
  ...rowsQuery,
  again: yes.describe("Takes the file even if the same content was imported before."),
  map: pairs.default({}).describe("Which column holds a field, where its name does not tell: map[amount]=Total."),
  assume: pairs.default({}).describe("What a field is where the file says nothing of it: assume[question]=nps."),
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum([...DELIMITERS, "tab"]).optional(),
  decimal: z.enum(DECIMAL_MARKS).optional(),
  dateOrder: z.enum(DATE_ORDERS).optional(),
});

const FAULTS: ErrorCode[] = ["import-busy", "file-known", "no-rows", "field-unmapped", "field-unknown", "disk-full"];

const ANSWERS = {
  201: { description: "Taken in; refused rows are told with their reasons.", schema: importTold },
  200: { description: "What would come of it (dryRun).", schema: importTold },
  202: {
    description: "More than 256 KB: the worker takes it in. Location says where to ask how far it is.",
    schema: queuedTold,
  },
};

/** Rows of one kind, as JSON and as a file. */
function kindRoutes(kind: KindId): Route[] {
  const row = rowSchema(kind);
  const rows = z.strictObject({ rows: z.array(row).min(1).max(100_000) }).register(named, { id: `Rows-${kind}` });
  const fields = KINDS[kind].fields.filter((field) => field.required).map((field) => field.name);
  const asRows = route({
    id: `import-${kind}`,
    method: "POST",
    path: `/imports/${kind}`,
    tag: "Imports",
    summary: `Import ${kind}`,
    description: `As rows of JSON, or as a file (text/csv) in any usual notation. ${fields.length > 0 ? `Required: ${fields.join(", ")}.` : ""} Every row is checked by itself; refused ones are told and the others come in. All of it can be undone.`,
    scope: "import",
    query: fileQuery,
    json: rows,
    csv: true,
    answers: ANSWERS,
    faults: FAULTS,
    example: { json: { rows: [Object.fromEntries(fields.map((field) => [field, "…"]))] } },
    handle: (call) => (call.body.sort === "csv" ? takeCsv(kind, call) : takeJson(kind, call)),
  });
  return [asRows];
}

type FileCall = Omit<Call<unknown, z.infer<typeof fileQuery>, unknown>, "json">;

async function takeJson(
  kind: KindId,
  { json: { rows }, query, body, caller, translate, now }: FileCall & { json: { rows: Record<string, unknown>[] } },
): Promise<Answer> {
  const texts = rows.map(
    (row): RecordedRow =>
      Object.fromEntries(Object.entries(row).map(([field, value]) => [field, value === null ? null : String(value)])),
  );
  const wishes = { kind, name: query.name ?? "API", createAccounts: creates(kind, query), dryRun: query.dryRun };
  const taken = await takeRows(texts, wishes, { bytes: body.bytes, actor: caller.actor, now });
  return toldTaken(taken, translate);
}

async function takeCsv(kind: KindId, { query, body, caller, translate, now }: FileCall): Promise<Answer> {
  const { encoding, decimal, dateOrder, delimiter: mark, map, assume, again, dryRun } = query;
  const delimiter = mark === "tab" ? "\t" : mark;
  const wishes = {
    kind,
    name: query.name ?? "API",
    mapping: map,
    assumed: assume,
    choices: { encoding, delimiter, decimal, dateOrder },
    createAccounts: creates(kind, query),
    again,
    dryRun,
  };
  return toldTaken(await takeFile(body, wishes, caller.actor, now), translate);
}

const creates = (kind: KindId, { createAccounts }: { createAccounts: boolean }) =>
  createAccounts && belongsToAccount(KINDS[kind]);

function toldTaken(taken: Taken, translate: Translate): Answer {
  if ("requestKey" in taken) {
    const { requestKey: request } = taken;
    return { status: 202, body: { request, status: "waiting" }, location: `/imports/${request}` };
  }
  const { importId } = taken.result;
  const body = toldResult(taken.result, translate);
  return importId === null ? { body } : { status: 201, body, location: `/imports/${importId}` };
}

function told(
  { id, userName, error, reading: _reading, fileBytes: _bytes, ...rest }: ImportSummary,
  translate: Translate,
) {
  const message = error && translateError(new AppError(error.code as ErrorCode, error.params), translate);
  return { importId: id, ...rest, user: userName, error: error && { code: error.code, message } };
}

const WAITING = {
  importId: null,
  kind: null,
  origin: null,
  fileName: null,
  status: "waiting",
  rows: 0,
  accepted: 0,
  rejected: 0,
  progress: null,
  error: null,
  user: null,
  createdAt: null,
  finishedAt: null,
  undoneAt: null,
  rejects: [],
  nextAfter: null,
};

const list = route({
  id: "listImports",
  method: "GET",
  path: "/imports",
  tag: "Imports",
  summary: "The imports, the newest first",
  scope: "import",
  query: z.strictObject({ before: z.coerce.number().int().positive().optional(), limit }),
  answers: { 200: { description: "A page of them.", schema: importPage } },
  example: { path: "/imports", query: "limit=10" },
  async handle({ query: { before, limit: most }, translate }) {
    const found = await listImports({ limit: most + 1, before });
    const imports = found.slice(0, most);
    const nextBefore = found.length > most ? (imports.at(-1)?.id ?? null) : null;
    return { body: { imports: imports.map((each) => told(each, translate)), nextBefore } };
  },
});

const one = route({
  id: "getImport",
  method: "GET",
  path: "/imports/{id}",
  tag: "Imports",
  summary: "One import, with its refused rows",
  description: "By its number, or by the request that was answered with 202.",
  scope: "import",
  params: z.strictObject({ id: z.string().max(40) }),
  query: z.strictObject({
    after: z.coerce.number().int().min(0).default(0).describe("Refused rows after this line."),
    limit,
  }),
  answers: { 200: { description: "How far it is, and what came of it.", schema: importWithRejects } },
  faults: ["import-unknown"],
  example: { path: "/imports/1" },
  async handle({ params: { id }, query: { after, limit: most }, translate }) {
    const found = await findImport(id);
    if (!found) return { body: WAITING };
    const rejects = await listRejects(found.id, { after, limit: most + 1 });
    const page = rejects.slice(0, most);
    const nextAfter = rejects.length > most ? (page.at(-1)?.line ?? null) : null;
    const refused = page.map((reject) => toldReject(reject, translate));
    return { body: { ...told(found, translate), rejects: refused, nextAfter } };
  },
});

const undo = route({
  id: "undoImport",
  method: "DELETE",
  path: "/imports/{id}",
  tag: "Imports",
  summary: "Undo an import",
  description: "Its rows go, and what it had overwritten returns.",
  scope: "import",
  params: z.strictObject({ id: z.string().max(40) }),
  answers: { 200: { description: "It is undone.", schema: undoneTold } },
  faults: ["import-unknown", "import-not-committed", "import-busy", "rate-needed"],
  example: { path: "/imports/1" },
  async handle({ params: { id }, caller, now }) {
    const importId = importAddress.safeParse(id).data;
    if (typeof importId !== "number") throw new AppError("import-unknown", { importId: id });
    await undoImport(importId, { now, by: caller.actor, refresh: "job", patienceMs: 20_000 });
    return { body: { importId, status: "undone" } };
  },
});

export const importRoutes: Route[] = [...KIND_IDS.flatMap(kindRoutes), list, one, undo];
