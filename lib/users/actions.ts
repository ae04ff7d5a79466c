"use server";

import { revalidatePath } from "next/cache";
import { requireRole } from "../auth/gate";
import { requestActor, requestOrigin } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { asAppError } from "../errors/as-app-error";
import { parseForm, textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { addUser, renewLink, setDisabled } from "./mutations";
import { newUserSchema, userIdSchema } from "./schema";

export interface LinkState extends FormState {
  /** Full address of the one-time link just made, and for whom; shown now and never again. */
  link?: string;
  person?: string;
}

/** Adds a user and shows the link by which they come in. */
export async function addUserAction(_before: LinkState, form: FormData): Promise<LinkState> {
  const session = await requireRole("admin");
  const translate = await requestTranslator();
  const parsed = parseForm(newUserSchema, form, translate);
  if (!parsed.ok) return parsed.state;
  try {
    const { link } = await addUser(await getPool(), parsed.data, await requestActor(session), new Date());
    revalidatePath("/admin/users");
    return { done: true, link: `${await requestOrigin()}${link}`, person: parsed.data.name };
  } catch (error) {
    const sentence = translateError(error, translate);
    const field = { "email-taken": "email", "alias-taken": "ownerAlias" }[asAppError(error).code as string];
    return { values: textsOf(form), ...(field ? { errors: { [field]: sentence } } : { error: sentence }) };
  }
}

/** Makes a new one-time link for a user who cannot get in. */
export async function renewLinkAction(_before: LinkState, form: FormData): Promise<LinkState> {
  const session = await requireRole("admin");
  const { userId } = userIdSchema.parse(textsOf(form));
  try {
    const link = await renewLink(await getPool(), userId, await requestActor(session), new Date());
    return { done: true, link: `${await requestOrigin()}${link}`, person: String(form.get("name") ?? "") };
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
    revalidatePath("/admin/users");
    return { done: true };
  } catch (error) {
    return { error: translateError(error, await requestTranslator()) };
  }
}
