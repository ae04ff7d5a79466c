import { getTranslations } from "next-intl/server";
import { PageTabs } from "../ui/page-tabs";

/** The pages of the settings. */
const PAGES = {
  organisation: "/admin/settings",
  definitions: "/admin/settings/definitions",
  segments: "/admin/settings/segments",
  themes: "/admin/settings/themes",
  health: "/admin/settings/health",
} as const;

/** From one page of the settings to the others. */
export async function SettingsTabs({ current }: { current: keyof typeof PAGES }) {
  const t = await getTranslations("settings.pages");
  const pages = Object.entries(PAGES).map(([page, href]) => ({ href, label: t(page), isCurrent: page === current }));
  return <PageTabs label={t("label")} pages={pages} />;
}
