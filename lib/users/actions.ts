"use server";

import { revalidatePath } from "next/cache";
import { requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { asAppError } from "../errors/as-app-error";
import { parseForm, textsOf } from "../forms/parse-form";
import { readSeen } from "../forms/since-seen";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { getUser } from "./data";
import type { LinkState } from "./link-state";
import { addUser, changeUser, endSessionsOf, renewLink, setDisabled } from "./mutations";
import { offBoard } from "./off-board";
import { invitationForm, offBoardForm, sessionIdForm, userChangeForm, userIdSchema } from "./schema";
import { sendLink } from "./send-link";

/** Adds a user, and sends or shows the link by which they come in. */
export async function addUserAction(_before: LinkState, form: FormData): Promise<LinkState> {
  const session = await requireRole("admin");
  const translate = await requestTranslator();
  const parsed = parseForm(invitationForm, form, translate);
  if (!parsed.ok) return parsed.state;
  const { locale, byMail, ...person } = parsed.data;
  try {
    const { link } = await addUser(await getPool(), { ...person, locale }, await requestActor(session), new Date());
    revalidatePath("/admin/users");
    return await sendLink("invitation", { to: { ...person, locale }, byMail, path: link });
  } catch (error) {
    const sentence = translateError(error, translate);
    const field = { "email-taken": "email", "alias-taken": "ownerAlias" }[asAppError(error).code as string];
    return { values: textsOf(form), ...(field ? { errors: { [field]: sentence } } : { error: sentence }) };
  }
}

/** Makes a new one-time link for a user who cannot get in, and sends or shows it. */
export async function renewLinkAction(_before: LinkState, form: FormData): Promise<LinkState> {
  const session = await requireRole("admin");
  const { userId } = userIdSchema.parse(textsOf(form));
  try {
    const pool = await getPool();
    const link = await renewLink(pool, userId, await requestActor(session), new Date());
    const to = await getUser(pool, userId);
    if (!to) throw new Error("A user is never deleted");
    return await sendLink("newLink", { to, byMail: form.get("byMail") === "on", path: link });
  } catch (error) {
    return { error: translateError(error, await requestTranslator()) };
  }
}

/** Shuts a user out, or lets them in again. */
export async function setDisabledAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const { userId } = userIdSchema.parse(textsOf(form));
  try {
    await setDisabled(await getPool(), userId, form.get("disabled") === "yes", await requestActor(session), new Date());
    revalidatePath("/admin/users", "layout");
    return { done: true };
  } catch (error) {
    return { error: translateError(error, await requestTranslator()) };
  }
}

/** Changes a user's name, role, alias and reach. */
export async function changeUserAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const { userId } = userIdSchema.parse(textsOf(form));
  const translate = await requestTranslator();
  const parsed = parseForm(userChangeForm, form, translate);
  if (!parsed.ok) return parsed.state;
  try {
    await changeUser(await getPool(), userId, parsed.data, await requestActor(session), readSeen(form));
    revalidatePath("/admin/users", "layout");
    return { done: true };
  } catch (error) {
    const sentence = translateError(error, translate);
    const field = { "alias-taken": "ownerAlias", "last-admin": "role" }[asAppError(error).code as string];
    return { values: textsOf(form), ...(field ? { errors: { [field]: sentence } } : { error: sentence }) };
  }
}

/** Shuts a user out for good and hands over what they had. */
export async function offBoardAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const translate = await requestTranslator();
  const parsed = parseForm(offBoardForm, form, translate);
  if (!parsed.ok) return parsed.state;
  try {
    await offBoard(await getPool(), parsed.data, await requestActor(session), new Date());
    revalidatePath("/admin/users", "layout");
    return { done: true };
  } catch (error) {
    const sentence = translateError(error, translate);
    const isField = asAppError(error).code === "successor-unknown";
    return { values: textsOf(form), ...(isField ? { errors: { successorId: sentence } } : { error: sentence }) };
  }
}

/** Ends a session of somebody, or all of them. */
export async function endSessionsAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const { userId, sessionId } = sessionIdForm.parse(textsOf(form));
  try {
    await endSessionsOf(await getPool(), userId, sessionId, await requestActor(session), new Date());
    revalidatePath("/admin/users", "layout");
    return { done: true };
  } catch (error) {
    return { error: translateError(error, await requestTranslator()) };
  }
}
