import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { requestLocale } from "../auth/gate";
import { loadSetting } from "../settings/loaders";
import { messagesFor } from "./messages";
import { notationLocale } from "./negotiate";

/**
 * What next-intl asks for at each request: the messages of the reader's language, the locale that dates and numbers follow
 * ("en-GB" reads English messages), and the organisation's time zone.
 */
export default getRequestConfig(async () => {
  const [language, setting, head] = await Promise.all([requestLocale(), loadSetting(), headers()]);
  const locale = notationLocale(language, head.get("accept-language"));
  return { locale, messages: messagesFor(language), timeZone: setting?.timeZone ?? "UTC" };
});
