"use server";

import { revalidatePath } from "next/cache";
import { requireRole, requireSession } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { asAppError } from "../errors/as-app-error";
import { parseForm, textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { explainReject } from "../imports/explain-reject";
import type { Reject } from "../imports/types";
import { removeCadence, setCadence } from "./cadences";
import { holdTalk } from "./hold";
import { cancelTalk, type Doing, moveTalk, planTalk } from "./mutations";
import { cadenceForm, cadenceKey, heldForm, moveForm, planForm, planKey } from "./schema";

/** Plans a talk. */
export async function planTalkAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession();
  const parsed = parseForm(planForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return done(form, async () => {
    await planTalk(await getPool(), parsed.data, await doing(session));
  });
}

/** Plans a talk anew. */
export async function moveTalkAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession();
  const parsed = parseForm(moveForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return done(form, async () => moveTalk(await getPool(), parsed.data, await doing(session)));
}

/** Calls a talk off. */
export async function cancelTalkAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession();
  const key = planKey.parse(textsOf(form));
  return done(form, async () => cancelTalk(await getPool(), key, await doing(session)));
}

/** Writes a talk down as held, with what was learned. */
export async function holdTalkAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession();
  const translate = await requestTranslator();
  const parsed = parseForm(heldForm, form, translate);
  if (!parsed.ok) return parsed.state;
  let rejects: readonly Reject[] = [];
  const state = await done(form, async () => {
    const told = { ...(await doing(session)), now: new Date(), name: translate("interviews.formName") };
    rejects = await holdTalk(await getPool(), parsed.data, told);
  });
  if (rejects.length === 0) return state;
  const errors = Object.fromEntries(
    rejects.map((reject) => {
      const field = reject.column === "held" || reject.column === null ? "heldOn" : reject.column;
      return [field, explainReject({ ...reject, column: translate(`interviews.fields.${field}`) }, translate)];
    }),
  );
  return { errors, values: textsOf(form) };
}

/** Sets how often a segment is to be heard. */
export async function setCadenceAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const parsed = parseForm(cadenceForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return done(form, async () => setCadence(await getPool(), parsed.data, await requestActor(session)));
}

/** Takes a cadence out. */
export async function removeCadenceAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const { segment } = cadenceKey.parse(textsOf(form));
  return done(form, async () => removeCadence(await getPool(), segment, await requestActor(session)));
}

/** The field at which an error is told; the others stand above the form. */
const FIELDS: Readonly<Record<string, string>> = {
  "planned-person": "userId",
  "account-unknown": "accountId",
  "target-segment": "segment",
};

async function doing(session: Awaited<ReturnType<typeof requireSession>>): Promise<Doing> {
  return { actor: await requestActor(session), scope: session.scope };
}

async function done(form: FormData, write: () => Promise<void>): Promise<FormState> {
  try {
    await write();
  } catch (error) {
    const sentence = translateError(error, await requestTranslator());
    const field = FIELDS[asAppError(error).code];
    return { values: textsOf(form), ...(field ? { errors: { [field]: sentence } } : { error: sentence }) };
  }
  revalidatePath("/interviews");
  revalidatePath("/accounts", "layout");
  return { done: true };
}
