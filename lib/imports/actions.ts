"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { AuditAction } from "../audit/action-names";
import { recordDeed } from "../audit/mutations";
import { requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import type { SignedIn } from "../auth/types";
import { getPool } from "../database/pool";
import { textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { forget } from "./remembered";
import { discardForm, forgetForm, readPlan, startForm, undoForm } from "./schema";
import { startImport } from "./start-import";
import { undoImport } from "./undo";
import { getUpload, removeUpload } from "./uploads";

/** Hands an uploaded file to the worker and leads to the page that shows how far it is. */
export async function startImportAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const { upload: id, plan: params } = startForm.parse(textsOf(form));
  let requestKey: string;
  try {
    const upload = await getUpload(id, { whole: true });
    const plan = readPlan(Object.fromEntries(new URLSearchParams(params)));
    requestKey = await startImport(await requestActor(session), upload, plan);
  } catch (error) {
    return { error: translateError(error, await requestTranslator()) };
  }
  redirect(`/admin/imports/${requestKey}`);
}

/** How long an undo waits for an import that is under way; who asks is told then, and asks again later. */
const PATIENCE_MS = 15_000;

/** Forgets how files of the same columns were read, and reads this one as if it were the first. */
export async function forgetReadingAction(form: FormData): Promise<void> {
  const session = await requireRole("admin");
  const { upload, kind, shape } = forgetForm.parse(textsOf(form));
  if (await forget(await getPool(), shape, kind)) await note(session, "import-mapping.forgotten", kind);
  redirect(`/admin/imports/prepare/${upload}?kind=${kind}&as=new`);
}

/** Takes an import back. A large refresh of the figures is left to the worker. */
export async function undoImportAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const { importId } = undoForm.parse(textsOf(form));
  try {
    const by = await requestActor(session);
    await undoImport(importId, { now: new Date(), by, refresh: "job", patienceMs: PATIENCE_MS });
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

async function note(
  session: SignedIn,
  ...deed: [action: AuditAction, subject: string, detail?: Record<string, unknown>]
) {
  await recordDeed(await getPool(), await requestActor(session), ...deed);
}
