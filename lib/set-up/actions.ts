"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { recordAudit } from "../audit/mutations";
import { requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { asAppError } from "../errors/as-app-error";
import { parseForm, textsOf, withoutPasswords } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { sendJob } from "../jobs/send";
import { readerAddress } from "../security/reader-address";
import { getFirstData } from "./data";
import { setUp } from "./mutations";
import { setUpSchema } from "./schema";

export interface SetUpState extends FormState {
  /** Signs the new admin in, once. */
  token?: string;
}

/** Makes the organisation and its first admin; open to anybody, and only while there is no user. */
export async function setUpAction(_before: SetUpState, form: FormData): Promise<SetUpState> {
  const translate = await requestTranslator();
  const parsed = parseForm(setUpSchema, form, translate);
  if (!parsed.ok) return parsed.state;
  try {
    const address = readerAddress(await headers());
    const path = await setUp(await getPool(), parsed.data, { address, now: new Date() });
    return { done: true, token: path.replace("/link/", "") };
  } catch (error) {
    const sentence = translateError(error, translate);
    const values = withoutPasswords(textsOf(form));
    return asAppError(error).code === "password-weak"
      ? { values, errors: { password: sentence } }
      : { values, error: sentence };
  }
}

/**
 * Has the demo company made by the worker, or made to its end where that failed before; the page then shows how far it is, also
 * after a reload.
 */
export async function startDemoAction(): Promise<void> {
  const session = await requireRole("admin");
  const pool = await getPool();
  const { state } = await getFirstData(pool);
  if (state === "none" || state === "failed") {
    await sendJob("seed-demo", {});
    await recordAudit(pool, { ...(await requestActor(session)), actor: session.email, action: "demo.started" });
  }
  revalidatePath("/set-up/start");
}
