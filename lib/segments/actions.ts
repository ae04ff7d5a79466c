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
import { changeSegment, deleteSegment, saveSegment } from "./mutations";
import { segmentChange, segmentForm, segmentId } from "./schema";
import type { Editor } from "./types";

/** Keeps the filters of the list of accounts under a name. */
export async function saveSegmentAction(_before: FormState, form: FormData): Promise<FormState> {
  const maker = await editor();
  const parsed = parseForm(segmentForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return written(form, async () => {
    await saveSegment(await getPool(), parsed.data, maker);
  });
}

/** Gives a segment another name, other readers, or the filters that are set now. */
export async function changeSegmentAction(_before: FormState, form: FormData): Promise<FormState> {
  const by = await editor();
  const { id } = segmentId.parse(textsOf(form));
  const parsed = parseForm(segmentChange, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  const { query, ...naming } = parsed.data;
  return written(form, async () =>
    changeSegment(await getPool(), id, query === undefined ? naming : { ...naming, query }, by),
  );
}

/** Takes a segment away. */
export async function deleteSegmentAction(_before: FormState, form: FormData): Promise<FormState> {
  const by = await editor();
  const { id } = segmentId.parse(textsOf(form));
  return written(form, async () => deleteSegment(await getPool(), id, by));
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
    const isTaken = asAppError(error).code === "segment-known";
    return { values: textsOf(form), ...(isTaken ? { errors: { name: sentence } } : { error: sentence }) };
  }
  revalidatePath("/accounts");
  return { done: true };
}
