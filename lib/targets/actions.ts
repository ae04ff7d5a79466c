"use server";

import { revalidatePath } from "next/cache";
import { requestLocale, requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { asAppError } from "../errors/as-app-error";
import { parseForm, textsOf } from "../forms/parse-form";
import { readSeen } from "../forms/since-seen";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { removeTargets, setTargets } from "./mutations";
import { targetForm, targetSpan } from "./schema";
import { TARGET_EDITORS } from "./types";

/** Sets one value for every period of a span. */
export async function setTargetsAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole(...TARGET_EDITORS);
  const parsed = parseForm(targetForm(await requestLocale()), form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  return written(form, async () => {
    await setTargets(await getPool(), parsed.data, await requestActor(session), readSeen(form));
  });
}

/** Takes out the targets of a figure for every period of a span. */
export async function removeTargetsAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole(...TARGET_EDITORS);
  const span = targetSpan.parse(textsOf(form));
  return written(form, async () => {
    await removeTargets(await getPool(), span, await requestActor(session));
  });
}

/** The field at which an error is told; the others stand above the form. */
const FIELDS: Readonly<Record<string, string>> = {
  "target-value": "value",
  "target-owner": "owner",
  "target-segment": "segment",
  "target-period": "to",
  "target-long": "to",
  "target-metric": "definition",
};

async function written(form: FormData, write: () => Promise<void>): Promise<FormState> {
  try {
    await write();
  } catch (error) {
    const sentence = translateError(error, await requestTranslator());
    const field = FIELDS[asAppError(error).code];
    return { values: textsOf(form), ...(field ? { errors: { [field]: sentence } } : { error: sentence }) };
  }
  // They stand on tiles and charts of every board.
  revalidatePath("/board", "layout");
  revalidatePath("/targets");
  return { done: true };
}
