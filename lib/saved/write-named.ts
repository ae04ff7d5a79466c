import { requireSession } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import type { ErrorCode } from "../errors/app-error";
import { asAppError } from "../errors/as-app-error";
import { textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import type { Editor } from "./types";

/** Who sends the form. */
export async function loadEditor(): Promise<Editor> {
  const session = await requireSession();
  return { ...session, ...(await requestActor(session)) };
}

/** Writes what a form names. That the name is taken is said at the name; any other fault above the form. */
export async function writeNamed(form: FormData, taken: ErrorCode, write: () => Promise<void>): Promise<FormState> {
  try {
    await write();
  } catch (error) {
    const sentence = translateError(error, await requestTranslator());
    const isTaken = asAppError(error).code === taken;
    return { values: textsOf(form), ...(isTaken ? { errors: { name: sentence } } : { error: sentence }) };
  }
  return { done: true };
}
