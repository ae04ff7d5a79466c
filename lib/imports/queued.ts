import { randomUUID } from "node:crypto";
import { z } from "zod";
import { getPool } from "../database/pool";
import { AppError } from "../errors/app-error";
import { sendJob } from "../jobs/send";
import { findRequested } from "./data";
import { recordRefusal } from "./import-row";
import { runImport } from "./run";
import { settleUpload } from "./settle";
import { DATE_ORDERS, DECIMAL_MARKS, DELIMITERS, ENCODINGS } from "./types";

/** What a page asks for; the file lies in a folder that the worker sees too. */
export const queuedImport = z.object({
  kind: z.string(),
  filePath: z.string(),
  fileName: z.string(),
  mapping: z.record(z.string(), z.string()).default({}),
  choices: z
    .object({
      encoding: z.enum(ENCODINGS),
      delimiter: z.enum(DELIMITERS),
      decimal: z.enum(DECIMAL_MARKS),
      dateOrder: z.enum(DATE_ORDERS),
      sheet: z.string(),
    })
    .partial()
    .default({}),
  createAccounts: z.boolean().default(false),
  again: z.boolean().default(false),
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

/**
 * What the worker does with it. A fault of the file is written down for the sender; only other faults are thrown. One whose
 * worker died between the commit and the report is handed out again, and has nothing left to do.
 */
export async function runQueuedImport(data: unknown): Promise<void> {
  const request = {
    ...queuedImport.extend({ requestKey: z.uuid() }).parse(data),
    now: new Date(),
    refresh: "job" as const,
  };
  const earlier = await findRequested(request.requestKey);
  if (earlier?.status === "committed" || earlier?.status === "undone") return settleUpload(request.requestKey);
  try {
    await runImport(request);
  } catch (error) {
    await recordRefusal(await getPool(), request, error);
    if (!(error instanceof AppError)) throw error;
  }
  await settleUpload(request.requestKey);
}
