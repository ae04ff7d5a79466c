import { getRequestConfig } from "next-intl/server";
import { requestLocale } from "../auth/gate";
import { loadSetting } from "../settings/loaders";
import { messagesFor } from "./messages";

/** What next-intl asks for at each request: the reader's language, its messages, and the organisation's time zone. */
export default getRequestConfig(async () => {
  const [locale, setting] = await Promise.all([requestLocale(), loadSetting()]);
  return { locale, messages: messagesFor(locale), timeZone: setting?.timeZone ?? "UTC" };
});
