import { getPool } from "../../database/pool";
import { AppError } from "../../errors/app-error";
import { asAppError } from "../../errors/as-app-error";
import { findFirstPlan } from "../first-plan";
import { startImport } from "../start-import";
import { removeUpload } from "../uploads";
import type { Schedule } from "./data";
import { type FoundFile, listFound, settled } from "./find-files";
import { findFolder } from "./inbox";
import { takeFile } from "./take-file";
import { forgetLost, isTaken, noteFault, noteLook, noteTaken } from "./taken";

/** A file that has stood still for so long is taken to be whole. */
const QUIET_MS = 5_000;

/**
 * Looks into a folder and hands every file to the worker that was not taken before, by name and content, and that nobody is
 * writing to. Each is read as the last one of its columns was, else as the reader finds. What is wrong with the folder or a file is
 * written down for the page. `after` is the request that has to be done before; returns the last one of these.
 */
export async function lookInto(
  schedule: Schedule,
  { now, after, quietMs = QUIET_MS }: { now: Date; after?: string; quietMs?: number },
): Promise<string | undefined> {
  const pool = await getPool();
  try {
    const folder = await findFolder(schedule.folder);
    await forgetLost(pool, schedule.id);
    const fresh: FoundFile[] = [];
    for (const file of await listFound(folder, schedule.pattern)) {
      if (!(await isTaken(pool, schedule.id, file))) fresh.push(file);
    }
    let last = after;
    for (const file of await settled(folder, fresh, quietMs)) {
      last = (await takeIn(schedule, file, { now, after: last })) ?? last;
    }
    await noteLook(pool, schedule.id, now, null);
    return last;
  } catch (error) {
    const fault = asAppError(error);
    await noteLook(pool, schedule.id, now, fault);
    if (fault.code === "unexpected") throw error;
    return after;
  }
}

/** Sends one file on its way; undefined where there is nothing to import, or nothing can be. */
async function takeIn(
  schedule: Schedule,
  file: FoundFile,
  { now, after }: { now: Date; after?: string },
): Promise<string | undefined> {
  const pool = await getPool();
  const { id, name, userId, userEmail, kind, createAccounts } = schedule;
  try {
    const taken = await takeFile(file, userId, now);
    if (!taken) return undefined;
    const { upload, hash } = taken;
    const requestKey = await noteTaken(pool, id, { file, hash, now });
    if (requestKey === null) {
      await removeUpload(upload.id);
      return undefined;
    }
    const plan = { ...(await findFirstPlan(upload, kind)), createAccounts };
    const actor = { userId, email: userEmail ?? "folder", via: `folder: ${name}` };
    return await startImport(actor, upload, plan, { after, origin: "folder", requestKey });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await noteFault(pool, id, { file, error, now });
    return undefined;
  }
}
