"use server";

import { revalidatePath } from "next/cache";
import { requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { parseForm, textsOf } from "../forms/parse-form";
import { readSeen } from "../forms/since-seen";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { changeSetting, setCsmSeesAll } from "./mutations";
import { settingSchema } from "./schema";

/** Changes the organisation's settings. */
export async function changeSettingAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const translate = await requestTranslator();
  const parsed = parseForm(settingSchema, form, translate);
  if (!parsed.ok) return parsed.state;
  try {
    await changeSetting(await getPool(), parsed.data, await requestActor(session), new Date(), readSeen(form));
  } catch (error) {
    return { values: textsOf(form), error: translateError(error, translate) };
  }
  // Names, dates and figures of every page depend on them.
  revalidatePath("/", "layout");
  return { done: true };
}

/** Turns the switch by which CSMs see all accounts. */
export async function setCsmSeesAllAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  await setCsmSeesAll(await getPool(), form.get("csmSeesAll") === "on", await requestActor(session));
  revalidatePath("/admin/settings");
  return { done: true };
}
