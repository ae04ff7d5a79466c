"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { parseForm, textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { mergeAccounts } from "./mutations";
import { mergeNumber, pairForm, readChoices } from "./schema";
import { undoMerge } from "./undo";

/** Makes two accounts one, and leads to the list of merges, from where it can be undone. */
export async function mergeAccountsAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const parsed = parseForm(pairForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  const choices = readChoices(textsOf(form));
  const by = await requestActor(session);
  const done = await told(form, async () => {
    await mergeAccounts(await getPool(), { ...parsed.data, choices, now: new Date(), by, refresh: "job" });
  });
  if (!done.done) return done;
  redirect("/admin/data/merges");
}

/** Makes two accounts of one again. */
export async function undoMergeAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const mergeId = mergeNumber.parse(form.get("merge"));
  const by = await requestActor(session);
  return told(form, async () => undoMerge(await getPool(), mergeId, { now: new Date(), by, refresh: "job" }));
}

async function told(form: FormData, write: () => Promise<void>): Promise<FormState> {
  try {
    await write();
  } catch (error) {
    return { error: translateError(error, await requestTranslator()), values: textsOf(form) };
  }
  // Accounts stand on every page.
  revalidatePath("/", "layout");
  return { done: true };
}
