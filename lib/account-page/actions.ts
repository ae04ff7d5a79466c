"use server";

import { getPool } from "../database/pool";
import { parseForm, textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { contactForm, takenBack, talkForm } from "./forms";
import { takeBack } from "./mutations";
import { answered, recordForm, requestRecorder } from "./recorded";

/** Writes a contact down, or what is known anew of the one of that id. */
export async function recordContactAction(_before: FormState, form: FormData): Promise<FormState> {
  const recorder = await requestRecorder();
  const translate = await requestTranslator();
  const parsed = parseForm(contactForm, form, translate);
  if (!parsed.ok) return parsed.state;
  const { account, newId, rowId, ...given } = parsed.data;
  // Who is known by an e-mail address is the same person in a file that has it; others need an id of their own.
  const row = { ...given, id: given.id ?? (given.email && !rowId ? null : newId) };
  const name = translate("account.contacts.contact");
  return recordForm(form, { kind: "contacts", account, row, rowId, name }, recorder);
}

/** Writes a call, a meeting or an interview down, or corrects the one of that id. */
export async function recordTalkAction(_before: FormState, form: FormData): Promise<FormState> {
  const recorder = await requestRecorder();
  const translate = await requestTranslator();
  const parsed = parseForm(talkForm, form, translate);
  if (!parsed.ok) return parsed.state;
  const { account, heldAt, rowId, ...given } = parsed.data;
  // The hour of a talk that came with one stays, as long as its day does.
  const row = { ...given, held: heldAt?.startsWith(given.held) ? heldAt : given.held };
  const name = translate("account.talks.talk");
  return recordForm(form, { kind: "interviews", account, row, rowId, name }, recorder);
}

/** Takes back what was last typed in of an estimate, a contact or a talk. */
export async function takeBackAction(_before: FormState, form: FormData): Promise<FormState> {
  const recorder = await requestRecorder();
  const named = takenBack.parse(textsOf(form));
  return answered(form, named.account, async () => {
    await takeBack(await getPool(), named, recorder, new Date());
    return { done: true };
  });
}
