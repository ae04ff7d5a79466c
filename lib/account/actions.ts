"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireSession } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { asAppError } from "../errors/as-app-error";
import { parseForm } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { changePassword, endOtherSessions, endSession, type Owner } from "./mutations";
import { changePasswordSchema } from "./schema";

/** Changes the reader's password, or sets the first one. */
export async function changePasswordAction(_before: FormState, form: FormData): Promise<FormState> {
  const owner = await requestOwner();
  const translate = await requestTranslator();
  const parsed = parseForm(changePasswordSchema, form, translate);
  if (!parsed.ok) return parsed.state;
  const { currentPassword, newPassword } = parsed.data;
  try {
    await changePassword(await getPool(), owner, { current: currentPassword, next: newPassword }, new Date());
    revalidatePath("/account");
    return { done: true };
  } catch (error) {
    const { code } = asAppError(error);
    if (code === "sign-in-failed") return { errors: { currentPassword: translate("auth.account.currentWrong") } };
    if (code === "sign-in-throttled") return { errors: { currentPassword: translateError(error, translate) } };
    if (code === "password-weak") return { errors: { newPassword: translateError(error, translate) } };
    return { error: translateError(error, translate) };
  }
}

/** Ends one of the reader's own sessions. */
export async function endSessionAction(form: FormData): Promise<void> {
  await endSession(await getPool(), await requestOwner(), z.uuid().parse(form.get("sessionId")), new Date());
  revalidatePath("/account");
}

/** Ends all sessions of the reader but this one. */
export async function endOtherSessionsAction(): Promise<void> {
  await endOtherSessions(await getPool(), await requestOwner(), new Date());
  revalidatePath("/account");
}

async function requestOwner(): Promise<Owner> {
  const session = await requireSession();
  return { ...(await requestActor(session)), name: session.name, sessionId: session.sessionId };
}
