import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { z } from "zod";
import { ranOutOfDisk } from "../database/disk-full";
import { getPool } from "../database/pool";
import { AppError, type ErrorCode } from "../errors/app-error";
import { asAppError } from "../errors/as-app-error";
import { hasLiveJob } from "../jobs/has-live-job";
import { sendJob } from "../jobs/send";
import { findRequested, type ImportSummary } from "./data";
import { failImport, recordRefusal } from "./import-row";
import { runImport } from "./run";
import { fileChoices } from "./schema";
import { settleUpload } from "./settle";
import { ORIGINS } from "./types";

/** What a page asks for; the file lies in a folder that the worker sees too. */
export const queuedImport = z.object({
  kind: z.string(),
  filePath: z.string(),
  fileName: z.string(),
  mapping: z.record(z.string(), z.string()).default({}),
  choices: fileChoices.default({}),
  assumed: z.record(z.string(), z.string()).default({}),
  createAccounts: z.boolean().default(false),
  again: z.boolean().default(false),
  origin: z.enum(ORIGINS).default("file"),
  /** Keeps how the file is read for the next one of its shape. */
  remember: z.boolean().default(true),
  /** The request of a file that has to be in before this one, such as the accounts whose rows these are. */
  after: z.uuid().optional(),
  userId: z.number().int().nullable(),
});

/** Sends an import to the worker, under a key by which `findRequested` finds it once it has begun; returns the key. */
export async function queueImport(
  request: z.input<typeof queuedImport>,
  requestKey: string = randomUUID(),
): Promise<string> {
  await sendJob("import", { ...queuedImport.parse(request), requestKey });
  return requestKey;
}

/** What may pass by itself; every other fault would be met again. */
const PASSING: ReadonlySet<string> = new Set<ErrorCode>(["unexpected", "database-unreachable", "import-interrupted"]);

/**
 * What the worker does with it. A fault that only people can mend (of the file, a full disk) is written down for the sender;
 * others are thrown, and the job is tried again. One whose worker died between the end and the report is handed out again, and
 * has nothing left to do. One that has to wait for another, which is being tried again, goes back into the queue.
 */
export async function runQueuedImport(data: unknown): Promise<void> {
  const request = {
    ...queuedImport.extend({ requestKey: z.uuid() }).parse(data),
    now: new Date(),
    refresh: "job" as const,
  };
  const pool = await getPool();
  const earlier = await findRequested(request.requestKey);
  if (earlier && (await isOver(pool, earlier))) return settleUpload(request.requestKey);
  if (request.after && !(await isOutOfTheWay(pool, request.after))) {
    await sendJob("import", { ...queuedImport.parse(data), requestKey: request.requestKey }, inAWhile());
    return;
  }
  try {
    await runImport(request);
  } catch (error) {
    await recordRefusal(pool, request, error);
    if (PASSING.has(asAppError(error).code)) throw error;
  }
  await settleUpload(request.requestKey);
}

const WAIT_MS = 5_000;

function inAWhile(): { startAfter: Date } {
  return { startAfter: new Date(Date.now() + WAIT_MS) };
}

/** Whether an import that has to come first is over, or will never be because nobody is going to try it again. */
async function isOutOfTheWay(pool: Pool, requestKey: string): Promise<boolean> {
  const first = await findRequested(requestKey);
  if (first && (await isOver(pool, first))) return true;
  return !(await hasLiveJob("import", { requestKey }));
}

/** Whether an earlier try of the same request has ended for good. */
async function isOver(pool: Pool, { id, status, error, createdAt }: ImportSummary): Promise<boolean> {
  // The database went down with a full disk, and the worker with it: a second try would bring both down again.
  if (status === "running" && ranOutOfDisk(createdAt)) {
    await failImport(pool, id, new AppError("disk-full"));
    return true;
  }
  return status === "committed" || status === "undone" || (error !== null && !PASSING.has(error.code));
}
