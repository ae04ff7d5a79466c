"use server";

import { revalidatePath } from "next/cache";
import { requestLocale, requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { readNumber } from "../format/read-number";
import { parseForm, textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { explainReject } from "../imports/explain-reject";
import type { ImportResult } from "../imports/types";
import { forgetApart, keepApart } from "./apart";
import { askForCheck, correctAmount, mendAccounts } from "./mutations";
import { removeContact } from "./remove-contact";
import { amountForm, apartForm, contactForm, mendForm, pairForm } from "./schema";

/** Has the data looked through once more. */
export async function checkDataAction(_before: FormState, _form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  await askForCheck(await getPool(), await requestActor(session));
  revalidatePath("/admin/data", "layout");
  return { done: true };
}

/** Gives the chosen accounts an owner or a segment. */
export async function mendAccountsAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const t = await requestTranslator();
  const values = textsOf(form);
  const parsed = mendForm.safeParse({ ...values, codes: form.getAll("code").map(String) });
  if (!parsed.success) {
    const message = parsed.error.issues.find(({ path }) => path[0] === "value")?.message ?? "choice";
    return { errors: { value: t(`common.field.${message}`, { max: 200 }) }, values };
  }
  const name = t(`data-health.checks.${parsed.data.check}.name`);
  const by = { actor: await requestActor(session), name, now: new Date() };
  return recorded(values, "value", async () => mendAccounts(await getPool(), parsed.data, by));
}

/** Sends a row once more with the amount that it should have had. */
export async function correctAmountAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const t = await requestTranslator();
  const parsed = parseForm(amountForm, form, t);
  if (!parsed.ok) return parsed.state;
  const values = textsOf(form);
  const amount = readNumber(parsed.data.amount, await requestLocale());
  if (amount === null) return { errors: { amount: t("common.field.number") }, values };
  const name = t("data-health.checks.amounts.name");
  const by = { actor: await requestActor(session), name, now: new Date() };
  return recorded(values, "amount", async () => correctAmount(await getPool(), parsed.data.position, amount, by));
}

/** Takes out one of several entries for the same person. */
export async function removeContactAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const values = textsOf(form);
  return done(values, async () =>
    removeContact(await getPool(), contactForm.parse(values), await requestActor(session)),
  );
}

/** Says of two accounts that look alike that they are two. */
export async function keepApartAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const values = textsOf(form);
  return done(values, async () =>
    keepApart(await getPool(), pairForm.parse(values), await requestActor(session), new Date()),
  );
}

/** Takes back that two accounts are two. */
export async function forgetApartAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const values = textsOf(form);
  return done(values, async () =>
    forgetApart(await getPool(), apartForm.parse(values).pair, await requestActor(session)),
  );
}

async function done(values: Record<string, string>, write: () => Promise<void>): Promise<FormState> {
  try {
    await write();
  } catch (error) {
    return { error: translateError(error, await requestTranslator()), values };
  }
  revalidatePath("/admin/data", "layout");
  return { done: true };
}

/** What is refused is told at the field that mends it. */
async function recorded(
  values: Record<string, string>,
  field: string,
  write: () => Promise<ImportResult>,
): Promise<FormState> {
  const t = await requestTranslator();
  try {
    const { rejects } = await write();
    const [reject] = rejects;
    if (reject) return { errors: { [field]: explainReject(reject, t) }, values };
  } catch (error) {
    return { error: translateError(error, t), values };
  }
  revalidatePath("/admin/data", "layout");
  return { done: true };
}
