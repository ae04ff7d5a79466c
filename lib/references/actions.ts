"use server";

import { revalidatePath } from "next/cache";
import { requestLocale, requireSession } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { AppError } from "../errors/app-error";
import { formatDay } from "../format/dates";
import { parseForm, textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { organisationAt } from "../imports/context";
import { explainReject } from "../imports/explain-reject";
import type { Reject } from "../imports/types";
import { askReference, type Doing, noteResult, takeBackRequest } from "./mutations";
import { recordEntry } from "./record-entry";
import { askForm, entryForm, requestKey, resultForm } from "./schema";

/** Asks an account to speak for the firm. */
export async function askReferenceAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession();
  const parsed = parseForm(askForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return done(form, async () => {
    await askReference(await getPool(), parsed.data, await doing(session));
  });
}

/** Writes down what came of a request. */
export async function noteResultAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession();
  const parsed = parseForm(resultForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return done(form, async () => noteResult(await getPool(), parsed.data, await doing(session)));
}

/** Takes back a request that was never made. */
export async function takeBackRequestAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession();
  const key = requestKey.parse(textsOf(form));
  return done(form, async () => takeBackRequest(await getPool(), key, await doing(session)));
}

/** Writes down that an account is willing, who vouches for it, or that it withdrew. */
export async function recordEntryAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession();
  const translate = await requestTranslator();
  const parsed = parseForm(entryForm, form, translate);
  if (!parsed.ok) return parsed.state;
  let rejects: readonly Reject[] = [];
  const state = await done(form, async () => {
    const told = { ...(await doing(session)), now: new Date(), name: translate("references.formName") };
    rejects = await recordEntry(await getPool(), parsed.data, told);
  });
  if (rejects.length === 0) return state;
  const errors = Object.fromEntries(
    rejects.map((reject) => {
      const field = FIELDS[reject.column ?? ""] ?? "willing";
      return [field, explainReject({ ...reject, column: translate(`references.fields.${field}`) }, translate)];
    }),
  );
  return { errors, values: textsOf(form) };
}

/** The form's fields by those of the kind. */
const FIELDS: Readonly<Record<string, string>> = {
  willing: "willing",
  validated: "validated",
  validated_by: "validatedBy",
  expires: "expires",
  withdrawn: "withdrawn",
  note: "note",
};

async function doing(session: Awaited<ReturnType<typeof requireSession>>): Promise<Doing> {
  const { today } = await organisationAt(await getPool(), new Date());
  return { actor: await requestActor(session), scope: session.scope, today };
}

async function done(form: FormData, write: () => Promise<void>): Promise<FormState> {
  try {
    await write();
  } catch (error) {
    return { error: translateError(await inWords(error), await requestTranslator()), values: textsOf(form) };
  }
  revalidatePath("/references");
  revalidatePath("/accounts", "layout");
  return { done: true };
}

/** A day in the middle of a sentence is written as the reader writes days. */
async function inWords(error: unknown): Promise<unknown> {
  if (!(error instanceof AppError) || error.code !== "reference-resting") return error;
  const { day, ...others } = error.params;
  return new AppError(error.code, { ...others, day: formatDay(String(day), await requestLocale()) });
}
