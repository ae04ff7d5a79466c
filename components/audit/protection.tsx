import { getTranslations } from "next-intl/server";
import { loadIsProtected } from "@/lib/audit/loaders";

/** Whether the database keeps the program itself from changing the log. */
export async function Protection() {
  const [t, isProtected] = await Promise.all([getTranslations("audit.protection"), loadIsProtected()]);
  return <span className={isProtected ? undefined : "text-warn"}>{t(isProtected ? "on" : "off")}</span>;
}
