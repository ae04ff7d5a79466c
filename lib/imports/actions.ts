"use server";

import { randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { recordDeed } from "../audit/mutations";
import { requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import type { SignedIn } from "../auth/types";
import { getPool } from "../database/pool";
import { textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { belongsToAccount, kindOf } from "./kinds/all";
import { queueImport } from "./queued";
import { discardForm, readPlan, startForm, undoForm } from "./schema";
import { undoImport } from "./undo";
import { getUpload, noteRequest, removeUpload } from "./uploads";

/** Hands an uploaded file to the worker and leads to the page that shows how far it is. */
export async function startImportAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const { upload: id, plan: params } = startForm.parse(textsOf(form));
  const requestKey = randomUUID();
  try {
    const upload = await getUpload(id, { whole: true });
    const plan = readPlan(Object.fromEntries(new URLSearchParams(params)));
    const { kind, mapping, choices, assumed, createAccounts, again } = plan;
    const { fileName, path: filePath } = upload;
    const creates = belongsToAccount(kindOf(kind)) && createAccounts === true;
    await note(session, "import.started", fileName, { kind, bytes: upload.bytes, createAccounts: creates, again });
    // Before it is sent, so that the worker finds the file's note however fast it is.
    await noteRequest(upload, { requestKey, plan: params });
    const { userId } = session;
    await queueImport(
      { kind, filePath, fileName, mapping, choices, assumed, createAccounts: creates, again, userId },
      requestKey,
    );
  } catch (error) {
    return { error: translateError(error, await requestTranslator()) };
  }
  redirect(`/admin/imports/${requestKey}`);
}

/** Takes an import back. A large refresh of the figures is left to the worker. */
export async function undoImportAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const { importId } = undoForm.parse(textsOf(form));
  try {
    await undoImport(importId, { now: new Date(), by: await requestActor(session), refresh: "job" });
  } catch (error) {
    return { error: translateError(error, await requestTranslator()) };
  }
  revalidatePath(`/admin/imports/${importId}`);
  return { done: true };
}

/** Removes a file that is not to be imported after all. */
export async function discardUploadAction(form: FormData): Promise<void> {
  const session = await requireRole("admin");
  const { upload: id } = discardForm.parse(textsOf(form));
  const { fileName } = await getUpload(id);
  await removeUpload(id);
  await note(session, "import.discarded", fileName);
  redirect("/admin/imports");
}

async function note(session: SignedIn, ...deed: [action: string, subject: string, detail?: Record<string, unknown>]) {
  await recordDeed(await getPool(), await requestActor(session), ...deed);
}
