"use server";

import { revalidatePath } from "next/cache";
import { requireSession } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { asAppError } from "../errors/as-app-error";
import { parseForm, textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { changeView, deleteView, saveView } from "./mutations";
import { namingForm, shownForm, viewForm, viewId } from "./schema";
import type { Editor } from "./types";

/** Keeps the board as it stands under a name. */
export async function saveViewAction(_before: FormState, form: FormData): Promise<FormState> {
  const maker = await editor();
  const parsed = parseForm(viewForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return written(form, async () => {
    await saveView(await getPool(), parsed.data, maker);
  });
}

/** Gives a view another name, or other readers. */
export async function nameViewAction(_before: FormState, form: FormData): Promise<FormState> {
  const by = await editor();
  const { id } = viewId.parse(textsOf(form));
  const parsed = parseForm(namingForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return written(form, async () => changeView(await getPool(), id, parsed.data, by));
}

/** Keeps under a view's name what is shown now. */
export async function overwriteViewAction(_before: FormState, form: FormData): Promise<FormState> {
  const by = await editor();
  const { id } = viewId.parse(textsOf(form));
  const parsed = parseForm(shownForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return written(form, async () => changeView(await getPool(), id, parsed.data, by));
}

/** Takes a view away. */
export async function deleteViewAction(_before: FormState, form: FormData): Promise<FormState> {
  const by = await editor();
  const { id } = viewId.parse(textsOf(form));
  return written(form, async () => deleteView(await getPool(), id, by));
}

async function editor(): Promise<Editor> {
  const session = await requireSession();
  return { ...session, ...(await requestActor(session)) };
}

async function written(form: FormData, write: () => Promise<void>): Promise<FormState> {
  try {
    await write();
  } catch (error) {
    const sentence = translateError(error, await requestTranslator());
    const isTaken = asAppError(error).code === "view-known";
    return { values: textsOf(form), ...(isTaken ? { errors: { name: sentence } } : { error: sentence }) };
  }
  // Every board lists the views.
  revalidatePath("/board", "layout");
  return { done: true };
}
