"use server";

import { revalidatePath } from "next/cache";
import { getPool } from "../database/pool";
import { parseForm, textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { savedId } from "../saved/schema";
import { loadEditor, writeNamed } from "../saved/write-named";
import { changeSegment, deleteSegment, saveSegment } from "./mutations";
import { segmentChange, segmentForm } from "./schema";

/** Keeps the filters of the list of accounts under a name. */
export async function saveSegmentAction(_before: FormState, form: FormData): Promise<FormState> {
  const maker = await loadEditor();
  const parsed = parseForm(segmentForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return written(form, async () => {
    await saveSegment(await getPool(), parsed.data, maker);
  });
}

/** Gives a segment another name, other readers, or the filters that are set now. */
export async function changeSegmentAction(_before: FormState, form: FormData): Promise<FormState> {
  const by = await loadEditor();
  const { id } = savedId.parse(textsOf(form));
  const parsed = parseForm(segmentChange, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  const { query, ...naming } = parsed.data;
  return written(form, async () =>
    changeSegment(await getPool(), id, query === undefined ? naming : { ...naming, query }, by),
  );
}

/** Takes a segment away. */
export async function deleteSegmentAction(_before: FormState, form: FormData): Promise<FormState> {
  const by = await loadEditor();
  const { id } = savedId.parse(textsOf(form));
  return written(form, async () => deleteSegment(await getPool(), id, by));
}

async function written(form: FormData, write: () => Promise<void>): Promise<FormState> {
  const state = await writeNamed(form, "segment-known", write);
  if (state.done) revalidatePath("/accounts");
  return state;
}
