import Link from "next/link";
import { getTranslations } from "next-intl/server";

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
  return (
    <nav aria-label={t("label")} className="fade-more mb-8 flex gap-6 overflow-x-auto border-line border-b text-sm">
      {Object.entries(PAGES).map(([page, href]) => (
        <Link
          key={page}
          href={href}
          aria-current={page === current ? "page" : undefined}
          className="-mb-px shrink-0 border-transparent border-b-2 py-2 text-soft hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
        >
          {t(page)}
        </Link>
      ))}
    </nav>
  );
}
