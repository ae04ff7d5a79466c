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
import { listThemes } from "./data";
import { addTheme, changeTheme, deleteTheme } from "./mutations";
import { type KeywordPreview, previewKeywords } from "./preview";
import { codeOf, keepLanguages, themeForm } from "./theme-form";

export interface ThemeState extends FormState {
  /** What the keywords typed in would find; nothing was saved. */
  preview?: KeywordPreview;
}

/** Adds a theme, changes it, or shows what its keywords would find, as the button pressed says. */
export async function saveThemeAction(_before: ThemeState, form: FormData): Promise<ThemeState> {
  const session = await requireRole("admin");
  const translate = await requestTranslator();
  const parsed = parseForm(themeForm, form, translate);
  const values = textsOf(form);
  if (!parsed.ok) return parsed.state;
  const { code, name, keywords: lines } = parsed.data;
  try {
    const pool = await getPool();
    if (form.get("intent") === "preview") return { values, preview: await previewKeywords(pool, lines) };
    const actor = await requestActor(session);
    const before = code ? (await listThemes(pool)).find((theme) => theme.code === code) : undefined;
    const keywords = keepLanguages(lines, before?.keywords ?? []);
    if (code) await changeTheme(pool, { code, name, keywords }, actor, "job", readSeen(form));
    else if (codeOf(name) === "") return { values, errors: { name: translate("common.field.required") } };
    else await addTheme(pool, { code: codeOf(name), name, keywords }, actor, "job");
    revalidatePath("/", "layout");
    return { done: true };
  } catch (error) {
    const sentence = translateError(error, translate);
    return {
      values,
      ...(asAppError(error).code === "theme-known" ? { errors: { name: sentence } } : { error: sentence }),
    };
  }
}

/** Takes a theme away. */
export async function deleteThemeAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  try {
    await deleteTheme(await getPool(), String(form.get("code") ?? ""), await requestActor(session));
    revalidatePath("/", "layout");
    return { done: true };
  } catch (error) {
    return { error: translateError(error, await requestTranslator()) };
  }
}
