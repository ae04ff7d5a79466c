"use server";

import { revalidatePath } from "next/cache";
import { requireSession } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { parseForm, textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { addKey, revokeKey } from "./mutations";
import { keyForm, keyIdForm, keyScopes } from "./schema";

const DAY_MS = 86_400_000;

export interface KeyState extends FormState {
  /** The key just made; shown now and never again. */
  key?: string;
  name?: string;
}

/** Makes a key for the reader and shows it. */
export async function addKeyAction(_before: KeyState, form: FormData): Promise<KeyState> {
  const session = await requireSession();
  const translate = await requestTranslator();
  const parsed = parseForm(keyForm, form, translate);
  const scopes = keyScopes.safeParse(form.getAll("scopes"));
  if (!parsed.ok || !scopes.success) {
    const errors: Record<string, string> = { ...(parsed.ok ? {} : parsed.state.errors) };
    if (!scopes.success) errors.scopes = translate("api.keys.scopesMissing");
    return { errors, values: textsOf(form) };
  }
  const now = new Date();
  const { name, days } = parsed.data;
  const expiresAt = days === null ? null : new Date(now.getTime() + days * DAY_MS);
  try {
    const draft = { name, scopes: scopes.data, expiresAt };
    const { key } = await addKey(await getPool(), session.userId, draft, await requestActor(session), now);
    revalidateKeys();
    return { done: true, key, name };
  } catch (error) {
    return { error: translateError(error, translate), values: textsOf(form) };
  }
}

/** Ends a key: one's own, and for admins anybody's. */
export async function revokeKeyAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession();
  const { keyId } = keyIdForm.parse(textsOf(form));
  const ofUser = session.role === "admin" ? null : session.userId;
  try {
    await revokeKey(await getPool(), { keyId, ofUser }, await requestActor(session), new Date());
  } catch (error) {
    return { error: translateError(error, await requestTranslator()) };
  }
  revalidateKeys();
  return { done: true };
}

function revalidateKeys(): void {
  revalidatePath("/account");
  revalidatePath("/admin/api", "layout");
}
