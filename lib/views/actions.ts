"use server";

import { revalidatePath } from "next/cache";
import { getPool } from "../database/pool";
import { parseForm, textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { savedId } from "../saved/schema";
import { loadEditor, writeNamed } from "../saved/write-named";
import { changeView, deleteView, saveView } from "./mutations";
import { namingForm, shownForm, viewForm } from "./schema";

/** Keeps the board as it stands under a name. */
export async function saveViewAction(_before: FormState, form: FormData): Promise<FormState> {
  const maker = await loadEditor();
  const parsed = parseForm(viewForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return written(form, async () => {
    await saveView(await getPool(), parsed.data, maker);
  });
}

/** Gives a view another name, or other readers. */
export async function nameViewAction(_before: FormState, form: FormData): Promise<FormState> {
  const by = await loadEditor();
  const { id } = savedId.parse(textsOf(form));
  const parsed = parseForm(namingForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return written(form, async () => changeView(await getPool(), id, parsed.data, by));
}

/** Keeps under a view's name what is shown now. */
export async function overwriteViewAction(_before: FormState, form: FormData): Promise<FormState> {
  const by = await loadEditor();
  const { id } = savedId.parse(textsOf(form));
  const parsed = parseForm(shownForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return written(form, async () => changeView(await getPool(), id, parsed.data, by));
}

/** Takes a view away. */
export async function deleteViewAction(_before: FormState, form: FormData): Promise<FormState> {
  const by = await loadEditor();
  const { id } = savedId.parse(textsOf(form));
  return written(form, async () => deleteView(await getPool(), id, by));
}

async function written(form: FormData, write: () => Promise<void>): Promise<FormState> {
  const state = await writeNamed(form, "view-known", write);
  // Every board lists the views.
  if (state.done) revalidatePath("/board", "layout");
  return state;
}
