"use server";

import { revalidatePath } from "next/cache";
import type { Pool } from "pg";
import type { Actor } from "../../audit/mutations";
import { requireRole } from "../../auth/gate";
import { requestActor } from "../../auth/request-actor";
import { getPool } from "../../database/pool";
import { asAppError } from "../../errors/as-app-error";
import { parseForm, textsOf } from "../../forms/parse-form";
import type { FormState } from "../../forms/types";
import { requestTranslator } from "../../i18n/request-translator";
import { translateError } from "../../i18n/translate";
import { sendJob } from "../../jobs/send";
import { makeFolder } from "./inbox";
import { pauseSchedule, removeSchedule, saveSchedule, wantRun } from "./mutations";
import { scheduleForm, scheduleId } from "./schema";

/** The field at which an error is told; the others stand above the form. */
const FIELDS: Readonly<Record<string, string>> = { "schedule-folder": "folder", "schedule-known": "pattern" };

/** Adds a folder to look into, or changes one, and has it looked into at once. */
export async function saveScheduleAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const translate = await requestTranslator();
  const parsed = parseForm(scheduleForm, form, translate);
  if (!parsed.ok) return parsed.state;
  try {
    await saveSchedule(await getPool(), parsed.data, await requestActor(session));
    // Where the machine does not let it be made, the page says that it is missing.
    await makeFolder(parsed.data.folder).catch(() => {});
    await sendJob("folder-imports", {});
  } catch (error) {
    const sentence = translateError(error, translate);
    const field = FIELDS[asAppError(error).code];
    return { values: textsOf(form), ...(field ? { errors: { [field]: sentence } } : { error: sentence }) };
  }
  revalidatePath("/admin/imports/schedules");
  return { done: true };
}

/** Stops looking into a folder for a while, or goes on. */
export async function pauseScheduleAction(_before: FormState, form: FormData): Promise<FormState> {
  return changed(form, (pool, id, actor) => pauseSchedule(pool, id, form.get("enabled") === "yes", actor));
}

/** Has a folder looked into now. */
export async function runScheduleAction(_before: FormState, form: FormData): Promise<FormState> {
  return changed(form, async (pool, id, actor) => {
    await wantRun(pool, id, actor);
    await sendJob("folder-imports", {});
  });
}

/** Looks into a folder no more. */
export async function removeScheduleAction(_before: FormState, form: FormData): Promise<FormState> {
  return changed(form, removeSchedule);
}

async function changed(
  form: FormData,
  change: (pool: Pool, id: number, actor: Actor) => Promise<void>,
): Promise<FormState> {
  const session = await requireRole("admin");
  const { id } = scheduleId.parse(textsOf(form));
  try {
    await change(await getPool(), id, await requestActor(session));
  } catch (error) {
    return { error: translateError(error, await requestTranslator()) };
  }
  revalidatePath("/admin/imports/schedules");
  return { done: true };
}
