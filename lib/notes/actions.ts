"use server";

import { revalidatePath } from "next/cache";
import { notFound } from "next/navigation";
import { accountAddress } from "../account-page/address";
import { requireSession } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { asAppError } from "../errors/as-app-error";
import { parseForm, textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { addNote, deleteNote, editNote, type Writer } from "./mutations";
import { editedNote, namedNote, newNote } from "./schema";

/** Writes a note about an account that the reader sees. */
export async function addNoteAction(_before: FormState, form: FormData): Promise<FormState> {
  const writer = await requestWriter();
  const parsed = parseForm(newNote, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return written(form, parsed.data.account, async () => addNote(await getPool(), parsed.data, writer));
}

/** Changes a note of the reader's own. */
export async function editNoteAction(_before: FormState, form: FormData): Promise<FormState> {
  const writer = await requestWriter();
  const parsed = parseForm(editedNote, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return written(form, parsed.data.account, async () => editNote(await getPool(), parsed.data, writer, new Date()));
}

/** Takes a note of the reader's own away. */
export async function deleteNoteAction(_before: FormState, form: FormData): Promise<FormState> {
  const writer = await requestWriter();
  const named = namedNote.parse(textsOf(form));
  return written(form, named.account, async () => deleteNote(await getPool(), named, writer));
}

async function requestWriter(): Promise<Writer> {
  const session = await requireSession();
  return { ...(await requestActor(session)), scope: session.scope };
}

async function written(form: FormData, account: string, write: () => Promise<void>): Promise<FormState> {
  try {
    await write();
  } catch (error) {
    if (asAppError(error).code === "account-unknown") notFound();
    return { values: textsOf(form), error: translateError(error, await requestTranslator()) };
  }
  revalidatePath(accountAddress(account));
  return { done: true };
}
