import { randomUUID } from "node:crypto";
import { type Actor, recordDeed } from "../audit/mutations";
import { getPool } from "../database/pool";
import { belongsToAccount, kindOf } from "./kinds/all";
import { queueImport } from "./queued";
import { type Plan, writePlan } from "./schema";
import type { Origin } from "./types";
import { noteRequest, type Upload } from "./uploads";

interface StartOptions {
  after?: string;
  origin?: Extract<Origin, "file" | "folder">;
  requestKey?: string;
}

/**
 * Hands an uploaded file to the worker and returns the request's key, by which its import is found. `after` is the request of a
 * file that has to be in before.
 */
export async function startImport(
  actor: Actor,
  upload: Upload,
  plan: Plan,
  { after, origin = "file", requestKey = randomUUID() }: StartOptions = {},
): Promise<string> {
  const { kind, mapping, choices, assumed, createAccounts, again } = plan;
  const { fileName, path: filePath, bytes } = upload;
  const creates = belongsToAccount(kindOf(kind)) && createAccounts === true;
  await recordDeed(await getPool(), actor, "import.started", fileName, { kind, bytes, createAccounts: creates, again });
  // Before it is sent, so that the worker finds the file's note however fast it is.
  await noteRequest(upload, { requestKey, plan: writePlan(plan) });
  const file = { kind, filePath, fileName, mapping, choices, assumed };
  // What nobody has looked at is no example for the next file.
  const asked = { again, after, origin, remember: origin === "file", userId: actor.userId };
  return queueImport({ ...file, ...asked, createAccounts: creates }, requestKey);
}
