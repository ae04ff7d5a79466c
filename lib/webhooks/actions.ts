"use server";

import { revalidatePath } from "next/cache";
import { requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { readEnv } from "../env";
import { asAppError } from "../errors/as-app-error";
import { parseForm, textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { addWebhook, removeWebhook, sendAgain, sendTest, setEnabled } from "./mutations";
import { deliveryIdForm, pauseForm, webhookEvents, webhookForm, webhookIdForm } from "./schema";

export interface WebhookState extends FormState {
  /** The secret just made; shown now and never again. */
  secret?: string;
  url?: string;
}

/** Adds an address and shows its secret. */
export async function addWebhookAction(_before: WebhookState, form: FormData): Promise<WebhookState> {
  const session = await requireRole("admin");
  const translate = await requestTranslator();
  const parsed = parseForm(webhookForm, form, translate);
  const events = webhookEvents.safeParse(form.getAll("events"));
  if (!parsed.ok || !events.success) {
    const errors: Record<string, string> = { ...(parsed.ok ? {} : parsed.state.errors) };
    if (!events.success) errors.events = translate("api.webhooks.eventsMissing");
    return { errors, values: textsOf(form) };
  }
  try {
    const draft = { url: parsed.data.url, events: events.data };
    const allowPrivate = readEnv().WEBHOOK_ALLOW_PRIVATE;
    const { secret } = await addWebhook(await getPool(), draft, { allowPrivate }, await requestActor(session));
    revalidatePath("/admin/api/webhooks");
    return { done: true, secret, url: draft.url };
  } catch (error) {
    const sentence = translateError(error, translate);
    const isAddress = asAppError(error).code === "webhook-private";
    return { values: textsOf(form), ...(isAddress ? { errors: { url: sentence } } : { error: sentence }) };
  }
}

/** Pauses an address, or goes on with it. */
export async function pauseWebhookAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const { webhookId, enabled } = pauseForm.parse(textsOf(form));
  return done(async () => setEnabled(await getPool(), webhookId, enabled, await requestActor(session)));
}

export async function removeWebhookAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const { webhookId } = webhookIdForm.parse(textsOf(form));
  return done(async () => removeWebhook(await getPool(), webhookId, await requestActor(session)));
}

export async function testWebhookAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const { webhookId } = webhookIdForm.parse(textsOf(form));
  return done(async () => sendTest(await getPool(), webhookId, await requestActor(session)));
}

export async function sendAgainAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const { deliveryId } = deliveryIdForm.parse(textsOf(form));
  return done(async () => sendAgain(await getPool(), deliveryId, await requestActor(session), new Date()));
}

async function done(work: () => Promise<void>): Promise<FormState> {
  try {
    await work();
  } catch (error) {
    return { error: translateError(error, await requestTranslator()) };
  }
  revalidatePath("/admin/api/webhooks");
  return { done: true };
}
