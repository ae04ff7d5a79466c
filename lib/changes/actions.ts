"use server";

import { revalidatePath } from "next/cache";
import { requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { asAppError } from "../errors/as-app-error";
import { parseForm, textsOf } from "../forms/parse-form";
import { readSeen } from "../forms/since-seen";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { addChange, deleteChange, editChange } from "./mutations";
import { changeCode, changeForm, newChangeForm, REACH } from "./schema";
import { CHANGE_EDITORS } from "./types";

/** Writes a new line into the ledger of changes. */
export async function addChangeAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole(...CHANGE_EDITORS);
  const parsed = parseForm(newChangeForm, withReach(form), await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return written(form, async () => {
    await addChange(await getPool(), parsed.data, await requestActor(session));
  });
}

/** Writes a line of the ledger anew. */
export async function editChangeAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole(...CHANGE_EDITORS);
  const { code } = changeCode.parse(textsOf(form));
  const parsed = parseForm(changeForm, withReach(form), await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return written(form, async () => {
    await editChange(await getPool(), code, parsed.data, await requestActor(session), readSeen(form));
  });
}

/** Takes a line out of the ledger. */
export async function deleteChangeAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole(...CHANGE_EDITORS);
  const { code } = changeCode.parse(textsOf(form));
  return written(form, async () => {
    await deleteChange(await getPool(), code, await requestActor(session));
  });
}

/** Each dimension may have several values, of which a form's texts would keep the last. */
function withReach(form: FormData): FormData {
  for (const name of REACH) form.set(name, JSON.stringify(form.getAll(name)));
  return form;
}

async function written(form: FormData, write: () => Promise<void>): Promise<FormState> {
  try {
    await write();
  } catch (error) {
    const sentence = translateError(error, await requestTranslator());
    const isTaken = asAppError(error).code === "change-known";
    return { values: textsOf(form), ...(isTaken ? { errors: { code: sentence } } : { error: sentence }) };
  }
  // Its mark stands on the charts of every board.
  revalidatePath("/board", "layout");
  return { done: true };
}
