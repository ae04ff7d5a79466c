"use server";

import { headers } from "next/headers";
import { after } from "next/server";
import { mailsPasswords } from "../auth/mails-passwords";
import { countMail } from "../auth/throttle";
import { getPool } from "../database/pool";
import { readEnv } from "../env";
import { asAppError } from "../errors/as-app-error";
import { parseForm, textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { linkMail } from "../mail/letters";
import { sendMail } from "../mail/send-mail";
import { readerAddress } from "../security/reader-address";
import { getSetting } from "../settings/data";
import { BEFORE_SET_UP } from "../settings/types";
import { choosePassword } from "./choose-password";
import { makePasswordLink, PASSWORD_LINK_HOURS } from "./forgotten-password";
import { askPasswordSchema, choosePasswordSchema } from "./schema";

/**
 * Has a link to choose a new password sent. Open to strangers, so the answer is the same, and as quick, whether or not there is
 * such a user: the mail is written after it.
 */
export async function askPasswordAction(_before: FormState, form: FormData): Promise<FormState> {
  const translate = await requestTranslator();
  const parsed = parseForm(askPasswordSchema, form, translate);
  if (!parsed.ok) return parsed.state;
  if (!mailsPasswords()) return { error: translate("errors.mail-off") };
  const { email } = parsed.data;
  const visit = { address: readerAddress(await headers()), now: new Date() };
  try {
    await countMail(await getPool(), { email, ...visit });
  } catch (error) {
    return { values: textsOf(form), error: translateError(error, translate) };
  }
  after(() => sendPasswordLink(email, visit).catch(console.error));
  return { done: true };
}

async function sendPasswordLink(email: string, visit: { address: string | null; now: Date }): Promise<void> {
  const pool = await getPool();
  const { NEXTAUTH_URL } = readEnv();
  const made = await makePasswordLink(pool, email, visit);
  if (!made || !NEXTAUTH_URL) return;
  const organisation = (await getSetting(pool)) ?? BEFORE_SET_UP;
  const link = `${new URL(NEXTAUTH_URL).origin}${made.path}`;
  await sendMail(linkMail("newPassword", { to: made.to, organisation, link, hours: PASSWORD_LINK_HOURS }));
}

/** Sets the password of whoever holds the link. Open to them: the link is the key. */
export async function choosePasswordAction(_before: FormState, form: FormData): Promise<FormState> {
  const translate = await requestTranslator();
  const parsed = parseForm(choosePasswordSchema, form, translate);
  if (!parsed.ok) return parsed.state;
  const { token, newPassword } = parsed.data;
  const visit = { address: readerAddress(await headers()), now: new Date() };
  try {
    await choosePassword(await getPool(), { token, password: newPassword }, visit);
    return { done: true };
  } catch (error) {
    const sentence = translateError(error, translate);
    return asAppError(error).code === "password-weak" ? { errors: { newPassword: sentence } } : { error: sentence };
  }
}
