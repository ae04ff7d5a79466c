"use server";

import { recordForm, requestRecorder } from "../account-page/recorded";
import { requestLocale } from "../auth/gate";
import { parseForm } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { estimateForm } from "./schema";

/** Writes an estimate down, or corrects the one of that id. */
export async function recordEstimateAction(_before: FormState, form: FormData): Promise<FormState> {
  const recorder = await requestRecorder();
  const translate = await requestTranslator();
  const parsed = parseForm(estimateForm(await requestLocale()), form, translate);
  if (!parsed.ok) return parsed.state;
  const { account, rowId, ...row } = parsed.data;
  return recordForm(
    form,
    { kind: "wallet-estimates", account, row, rowId, name: translate("account.wallet.estimate") },
    recorder,
  );
}
