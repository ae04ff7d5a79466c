import { randomUUID } from "node:crypto";
import { z } from "zod";
import { getPool } from "../database/pool";
import { AppError } from "../errors/app-error";
import { sendJob } from "../jobs/send";
import { recordRefusal } from "./import-row";
import { runImport } from "./run";
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

/** Sends an import to the worker. Returns the key by which `findRequested` finds it once it has begun. */
export async function queueImport(request: z.input<typeof queuedImport>): Promise<string> {
  const requestKey = randomUUID();
  await sendJob("import", { ...queuedImport.parse(request), requestKey });
  return requestKey;
}

/** What the worker does with it. A fault of the file is written down for the sender; only other faults are thrown. */
export async function runQueuedImport(data: unknown): Promise<void> {
  const request = {
    ...queuedImport.extend({ requestKey: z.uuid() }).parse(data),
    now: new Date(),
    refresh: "job" as const,
  };
  try {
    await runImport(request);
  } catch (error) {
    await recordRefusal(await getPool(), request, error);
    if (!(error instanceof AppError)) throw error;
  }
}
