import { randomUUID } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";
import { type Actor, recordDeed } from "../audit/mutations";
import { getPool } from "../database/pool";
import type { KindId } from "../imports/kinds/declaration";
import { queueImport } from "../imports/queued";
import { type RecordedRow, recordRows, rowsAsFile } from "../imports/record-rows";
import { runImport } from "../imports/run";
import { writePlan } from "../imports/schema";
import type { Choices, ImportResult, Mapping } from "../imports/types";
import { createUpload, noteRequest } from "../imports/uploads";
import type { Body } from "./receive-body";

/** What is larger is left to the worker. */
export const AT_ONCE_BYTES = 256 * 1024;
/** Somebody waits for the answer, and a large import may hold the kind for minutes. */
const PATIENCE_MS = 20_000;

/** How the sender wants a file to be taken. */
export interface Wishes {
  kind: KindId;
  /** Shown in the history of imports. */
  name: string;
  mapping: Mapping;
  assumed: Mapping;
  choices: Choices;
  createAccounts: boolean;
  again: boolean;
  dryRun: boolean;
}

/** What became of it: told at once, or a request for the worker. */
export type Taken = { result: ImportResult } | { requestKey: string };

/** Takes rows that came as JSON. */
export async function takeRows(
  rows: readonly RecordedRow[],
  wishes: Pick<Wishes, "kind" | "name" | "createAccounts" | "dryRun">,
  { bytes, actor, now }: { bytes: number; actor: Actor; now: Date },
): Promise<Taken> {
  if (bytes <= AT_ONCE_BYTES || wishes.dryRun) {
    const result = await recordRows({ ...wishes, rows, origin: "api", userId: actor.userId, now });
    return { result: await noted(result, wishes.name, actor) };
  }
  const { text, mapping, choices } = rowsAsFile(rows);
  const file = { bytes: Buffer.byteLength(text), put: (path: string) => writeFile(path, text) };
  return queued(file, { ...wishes, mapping, choices, assumed: {}, again: true }, actor, now);
}

/** Takes a file of comma-separated values. */
export async function takeFile(body: Body, wishes: Wishes, actor: Actor, now: Date): Promise<Taken> {
  const { name, ...asked } = wishes;
  if (body.bytes <= AT_ONCE_BYTES || wishes.dryRun) {
    const result = await runImport({
      ...asked,
      filePath: body.path,
      fileName: name,
      origin: "api",
      userId: actor.userId,
      now,
      patienceMs: PATIENCE_MS,
      refresh: "job",
    });
    return { result: await noted(result, name, actor) };
  }
  return queued({ bytes: body.bytes, put: (path) => rename(body.path, path) }, wishes, actor, now);
}

async function noted(result: ImportResult, fileName: string, actor: Actor): Promise<ImportResult> {
  const { importId, kind, rows, accepted, rejected } = result;
  if (importId !== null)
    await recordDeed(await getPool(), actor, "import.committed", String(importId), {
      kind,
      fileName,
      rows,
      accepted,
      rejected,
    });
  return result;
}

/** Puts a file among those that pages send, and has the worker take it in. */
async function queued(
  { bytes, put }: { bytes: number; put(path: string): Promise<void> },
  { kind, name, mapping, assumed, choices, createAccounts, again }: Wishes,
  actor: Actor,
  now: Date,
): Promise<{ requestKey: string }> {
  const { userId } = actor;
  const upload = await createUpload({ fileName: name, bytes, userId, kind }, now);
  await put(upload.path);
  const requestKey = randomUUID();
  const plan = writePlan({ kind, choices, mapping, assumed, createAccounts, again, as: "new" });
  await recordDeed(await getPool(), actor, "import.started", upload.fileName, { kind, bytes, createAccounts, again });
  // Before it is sent, so that the worker finds the file's note however fast it is.
  await noteRequest(upload, { requestKey, plan });
  const file = { kind, filePath: upload.path, fileName: upload.fileName, mapping, choices, assumed };
  await queueImport({ ...file, createAccounts, again, origin: "api", remember: false, userId }, requestKey);
  return { requestKey };
}
