"use server";

import { revalidatePath } from "next/cache";
import { requestLocale, requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { healthEffect } from "./effect";
import type { HealthEffect } from "./effect-types";
import { parseModelForm } from "./model-form";
import { saveHealthModel } from "./mutations";

export interface HealthModelState extends FormState {
  /** What the model typed in would have made of the past; nothing was saved. Null before the first scores. */
  effect?: HealthEffect | null;
}

/** Saves how health is scored, or shows what that would have made of the past, as the button pressed says. */
export async function saveHealthModelAction(_before: HealthModelState, form: FormData): Promise<HealthModelState> {
  const session = await requireRole("admin");
  const translate = await requestTranslator();
  const parsed = parseModelForm(form, await requestLocale(), translate);
  if (!parsed.ok) return parsed.state;
  const values = textsOf(form);
  try {
    const pool = await getPool();
    if (form.get("intent") === "effect") return { values, effect: await healthEffect(pool, parsed.draft, new Date()) };
    await saveHealthModel(pool, parsed.draft, await requestActor(session), parsed.seen);
    revalidatePath("/", "layout");
    return { done: true };
  } catch (error) {
    return { values, error: translateError(error, translate) };
  }
}
