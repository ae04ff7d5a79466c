"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireRole } from "../../auth/gate";
import { requestActor } from "../../auth/request-actor";
import { textsOf } from "../../forms/parse-form";
import type { FormState } from "../../forms/types";
import { requestTranslator } from "../../i18n/request-translator";
import { translateError } from "../../i18n/translate";
import { inImportOrder } from "../kinds/import-order";
import { startForm, uploadId } from "../schema";
import { startImport } from "../start-import";
import { getUpload, notePlan } from "../uploads";
import { planFiles } from "./plan-files";

/** Files at a time; far more than anybody drops at once. */
const chosenUploads = z.array(uploadId).min(1).max(200);

/** Hands several files to the worker, one after the other: what others refer to comes first. */
export async function startBatchAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const chosen = chosenUploads.safeParse(form.getAll("upload"));
  const translate = await requestTranslator();
  if (!chosen.success) return { error: translate("upload.batch.none") };
  const create = form.get("create") === "on";
  try {
    const uploads = await Promise.all(chosen.data.map((id) => getUpload(id, { whole: true })));
    const files = inImportOrder(await planFiles(uploads), ({ plan }) => plan.kind);
    const actor = await requestActor(session);
    let before: string | undefined;
    for (const { upload, plan } of files) {
      const createAccounts = plan.createAccounts ?? create;
      before = await startImport(actor, upload, { ...plan, createAccounts }, { after: before });
    }
  } catch (error) {
    return { error: translateError(error, translate) };
  }
  redirect("/admin/imports");
}

/** Keeps how a file is to be read, and leads back to the files that it is to be imported with. */
export async function keepPlanAction(form: FormData): Promise<void> {
  await requireRole("admin");
  const { upload: id, plan } = startForm.parse(textsOf(form));
  await notePlan(await getUpload(id, { whole: true }), plan);
  redirect("/admin/imports/prepare");
}
