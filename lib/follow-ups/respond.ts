import { getLocale } from "next-intl/server";
import { asAppError } from "../errors/as-app-error";
import { formatInstant } from "../format/dates";
import { formatMoney, formatNumber } from "../format/numbers";
import { textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { explainReject } from "../imports/explain-reject";
import { loadSetting } from "../settings/loaders";
import { ContactRefused } from "./note-contact";

/** The field at which an error is told; the others stand above the form. */
const FIELDS: Readonly<Record<string, string>> = {
  "follow-up-person": "to",
  "follow-up-loss": "lossReason",
  "follow-up-open": "account",
  "account-unknown": "account",
  "gesture-budget": "amount",
  "gesture-none": "kind",
};

/** What a page of follow-ups is told of an error: `closed` where somebody else has closed what was worked on. */
export interface WorkState extends FormState {
  closed?: boolean;
}

/** What went wrong, in the reader's words, at its field, with what was typed. */
export async function faultState(error: unknown, form: FormData): Promise<WorkState> {
  const translate = await requestTranslator();
  const values = textsOf(form);
  if (error instanceof ContactRefused) {
    const { reject } = error;
    const sentence = explainReject(reject, translate);
    return { values, ...(reject.column ? { errors: { [reject.column]: sentence } } : { error: sentence }) };
  }
  const known = asAppError(error);
  const params = await inNotation(known.params);
  const sentence =
    known.code === "follow-up-closed" || known.code === "gesture-budget"
      ? translate(`errors.${known.code}`, params)
      : translateError(error, translate);
  const field = FIELDS[known.code];
  if (field) return { values, errors: { [field]: sentence } };
  return { values, error: sentence, ...(known.code === "follow-up-closed" ? { closed: true } : {}) };
}

/** Instants and amounts as the reader writes them. */
async function inNotation(params: Record<string, string | number>): Promise<Record<string, string | number>> {
  const [locale, setting] = await Promise.all([getLocale(), loadSetting()]);
  const { at, left, kind } = params;
  const told = { ...params };
  if (at) told.at = formatInstant(new Date(at), { locale, timeZone: setting?.timeZone ?? "UTC" });
  if (left !== undefined)
    told.left =
      kind === "credit"
        ? formatMoney(String(left), setting?.currency ?? "EUR", locale)
        : formatNumber(Number(left), locale, 0);
  return told;
}
