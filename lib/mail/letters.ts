import { DEFAULT_LOCALE, type Locale, OFFERED_LOCALES } from "../i18n/locales";
import { translatorFor } from "../i18n/translate";
import type { Mail } from "./types";
import { writeMail } from "./write-mail";

/** Whom a mail is for; the language is theirs, else the organisation's. */
export interface Addressee {
  email: string;
  name: string;
  locale: string | null;
}

/** The words of a mail that brings a link: an invitation, or a new password. Keys are under `mail` in messages/. */
export function linkMail(
  kind: "invitation" | "newLink" | "newPassword",
  {
    to,
    organisation,
    link,
    hours,
  }: { to: Addressee; organisation: { name: string; locale: string }; link: string; hours: number },
): Mail {
  const locale = offered(to.locale) ?? offered(organisation.locale) ?? DEFAULT_LOCALE;
  const translate = translatorFor(locale);
  const values = { name: to.name, organisation: organisation.name, email: to.email, hours };
  const say = (key: string) => translate(`mail.${kind}.${key}`, values);
  const letter = {
    subject: say("subject"),
    greeting: translate("mail.greeting", values),
    paragraphs: [say("text"), translate("mail.once", values)],
    action: { label: say("action"), href: link },
    closing: say("closing"),
  };
  return writeMail(to.email, letter, locale);
}

function offered(locale: string | null): Locale | undefined {
  return OFFERED_LOCALES.find((each) => each === locale);
}
