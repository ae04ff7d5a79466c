import { getTranslations } from "next-intl/server";
import { PageTabs } from "../ui/page-tabs";

const PAGES = [
  { key: "keys", href: "/admin/api" },
  { key: "webhooks", href: "/admin/api/webhooks" },
  { key: "reference", href: "/api/v1/docs" },
] as const;

/** The pages about other programs, one beside the other. */
export async function ApiPages({ current }: { current: (typeof PAGES)[number]["key"] }) {
  const t = await getTranslations("api.pages");
  const pages = PAGES.map(({ key, href }) => ({ href, label: t(key), isCurrent: key === current }));
  return <PageTabs label={t("label")} pages={pages} />;
}
