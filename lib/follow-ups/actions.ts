"use server";

import { revalidatePath } from "next/cache";
import { getLocale } from "next-intl/server";
import type { z } from "zod";
import { requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { asAppError } from "../errors/as-app-error";
import { parseForm, textsOf } from "../forms/parse-form";
import { requestTranslator } from "../i18n/request-translator";
import { instantIn, localNow } from "./clock";
import { closeFollowUp, noteContactOf } from "./close";
import {
  byHandForm,
  closeForm,
  contactForm,
  gestureForm,
  givenForm,
  handOverForm,
  lossReasonOf,
  seenForm,
  stepForm,
} from "./forms";
import { giveGesture } from "./give-gesture";
import { handOverFollowUp, takeFollowUp } from "./hand-over";
import type { ContactNote } from "./note-contact";
import { openByHand } from "./open-by-hand";
import { faultState, type WorkState } from "./respond";
import { takeBackGesture } from "./take-back-gesture";
import { tickStep } from "./tick-step";
import { WORKERS } from "./types";

/** Who works in this request, on what, and when. Executives read, and are refused. */
async function work() {
  const session = await requireRole(...WORKERS);
  const worker = { userId: session.userId, name: session.name, scope: session.scope };
  return { pool: await getPool(), worker, actor: await requestActor(session), now: new Date() };
}

async function done(form: FormData, write: () => Promise<unknown>): Promise<WorkState> {
  try {
    await write();
  } catch (error) {
    // It is shown as it is now, beside what was typed.
    if (asAppError(error).code === "follow-up-changed") revalidatePath("/follow-ups", "layout");
    return faultState(error, form);
  }
  revalidatePath("/follow-ups", "layout");
  revalidatePath("/accounts", "layout");
  return { done: true };
}

/** Makes a follow-up the reader's. */
export async function takeAction(_before: WorkState, form: FormData): Promise<WorkState> {
  const { pool, worker, actor, now } = await work();
  const seen = seenForm.parse(textsOf(form));
  return done(form, () => takeFollowUp(pool, seen, worker, actor, now));
}

/** Ticks a step of the playbook, or takes the tick away. */
export async function tickAction(_before: WorkState, form: FormData): Promise<WorkState> {
  const { pool, worker, actor, now } = await work();
  const { index, done: isDone, ...seen } = stepForm.parse(textsOf(form));
  return done(form, () => tickStep(pool, seen, { index, done: isDone }, worker, actor, now));
}

/** Gives a follow-up to somebody else. */
export async function handOverAction(_before: WorkState, form: FormData): Promise<WorkState> {
  const { pool, worker, actor } = await work();
  const parsed = parseForm(handOverForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  const { to, ...seen } = parsed.data;
  return done(form, () => handOverFollowUp(pool, seen, to, worker, actor));
}

/** Writes down a contact made for a follow-up. */
export async function contactAction(_before: WorkState, form: FormData): Promise<WorkState> {
  const { pool, worker, actor, now } = await work();
  const parsed = parseForm(contactForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  const late = await beforeItsTime(form, parsed.data.held, now);
  if (late) return late;
  const seen = seenForm.parse(parsed.data);
  return done(form, () => noteContactOf(pool, seen, contactOf(parsed.data), worker, actor, now));
}

/** Closes a follow-up with its result, what came of it and, where wanted, the contact that closed it. */
export async function closeAction(_before: WorkState, form: FormData): Promise<WorkState> {
  const { pool, worker, actor, now } = await work();
  const parsed = parseForm(closeForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  const { result, outcome, withContact } = parsed.data;
  const late = withContact ? await beforeItsTime(form, parsed.data.held, now) : null;
  if (late) return late;
  const contact = withContact ? contactOf(contactForm.parse({ ...textsOf(form) })) : null;
  const closing = { result, outcome, lossReason: lossReasonOf(parsed.data), contact };
  return done(form, () => closeFollowUp(pool, seenForm.parse(parsed.data), closing, worker, actor, now));
}

/** Gives the customer something to make good. */
export async function gestureAction(_before: WorkState, form: FormData): Promise<WorkState> {
  const { pool, worker, actor, now } = await work();
  const parsed = parseForm(gestureForm(await getLocale()), form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  const { kind, amount, note } = parsed.data;
  return done(form, () => giveGesture(pool, seenForm.parse(parsed.data), { kind, amount, note }, worker, actor, now));
}

/** Takes back what was noted as given by mistake. */
export async function takeBackGestureAction(_before: WorkState, form: FormData): Promise<WorkState> {
  const session = await requireRole(...WORKERS);
  const { pool, worker, actor, now } = await work();
  const { accountId, gesture } = givenForm.parse(textsOf(form));
  const by = { ...worker, isAdmin: session.role === "admin" };
  return done(form, () => takeBackGesture(pool, { accountId, id: gesture }, by, actor, now));
}

/** Opens a follow-up by hand; it is due at the end of its day. */
export async function openByHandAction(_before: WorkState, form: FormData): Promise<WorkState> {
  const { pool, worker, actor, now } = await work();
  const translate = await requestTranslator();
  const parsed = parseForm(byHandForm, form, translate);
  if (!parsed.ok) return parsed.state;
  const { account, title, note, due, to } = parsed.data;
  const dueAt = await instantIn(`${due}T23:59`);
  if (dueAt < now) return { values: textsOf(form), errors: { due: translate("common.field.past") } };
  return done(form, () => openByHand(pool, { code: account, title, note, dueAt, ownerId: to }, worker, actor, now));
}

function contactOf({ held, form, contact, learned }: z.infer<typeof contactForm>): ContactNote {
  return { held, form, contact, learned };
}

/** A contact that has yet to be made is none. */
async function beforeItsTime(form: FormData, held: string, now: Date): Promise<WorkState | null> {
  if (held <= (await localNow(now))) return null;
  const translate = await requestTranslator();
  return { values: textsOf(form), errors: { held: translate("common.field.future") } };
}
