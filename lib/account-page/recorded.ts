import { revalidatePath } from "next/cache";
import { notFound } from "next/navigation";
import { requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { asAppError } from "../errors/as-app-error";
import { textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { explainReject } from "../imports/explain-reject";
import { accountAddress } from "./address";
import { type Recorder, type Recording, recordRow } from "./mutations";
import { EDITORS } from "./types";

/** Who may write things of accounts down, at this request; others are turned away. */
export async function requestRecorder(): Promise<Recorder> {
  const session = await requireRole(...EDITORS);
  return { ...(await requestActor(session)), scope: session.scope };
}

/**
 * Writes down what a form gives. What is refused is told at its field, in the reader's language; an account that the reader may not
 * see is not found.
 *
 * @param fields which field of the form a refused field of the kind is, where they differ
 */
export async function recordForm(
  form: FormData,
  what: Recording,
  recorder: Recorder,
  fields: Readonly<Record<string, string>> = {},
): Promise<FormState> {
  return answered(form, what.account, async () => {
    const reject = await recordRow(await getPool(), what, recorder, new Date());
    if (!reject) return { done: true };
    const sentence = explainReject(reject, await requestTranslator());
    const field = reject.column && (fields[reject.column] ?? reject.column);
    return { values: textsOf(form), ...(field ? { errors: { [field]: sentence } } : { error: sentence }) };
  });
}

/** Does something to an account, and shows its page anew. */
export async function answered(form: FormData, account: string, write: () => Promise<FormState>): Promise<FormState> {
  try {
    const state = await write();
    if (state.done) revalidatePath(accountAddress(account));
    return state;
  } catch (error) {
    if (asAppError(error).code === "account-unknown") notFound();
    return { values: textsOf(form), error: translateError(error, await requestTranslator()) };
  }
}
