import { requestOrigin } from "../auth/request-actor";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { type Addressee, linkMail } from "../mail/letters";
import { sendMail } from "../mail/send-mail";
import { loadSetting } from "../settings/loaders";
import { BEFORE_SET_UP } from "../settings/types";
import type { LinkState } from "./link-state";
import { INVITATION_HOURS } from "./mutations";

/** Sends a link to the person it is for; where that fails or is not wanted, gives it back to be shown. */
export async function sendLink(
  kind: "invitation" | "newLink",
  { to, byMail, path }: { to: Addressee; byMail: boolean; path: string },
): Promise<LinkState> {
  const link = `${await requestOrigin()}${path}`;
  const shown = { done: true, person: to.name, link };
  if (!byMail) return shown;
  const organisation = (await loadSetting()) ?? BEFORE_SET_UP;
  try {
    await sendMail(linkMail(kind, { to, organisation, link, hours: INVITATION_HOURS }));
    return { done: true, person: to.name, sentTo: to.email };
  } catch (error) {
    console.error(error);
    return { ...shown, notSent: translateError(error, await requestTranslator()) };
  }
}
