import { getTranslations } from "next-intl/server";
import { classes } from "../ui/classes";
import { Link } from "../ui/link";

const PAGES = [
  { key: "keys", href: "/admin/api" },
  { key: "webhooks", href: "/admin/api/webhooks" },
  { key: "reference", href: "/api/v1/docs" },
] as const;

/** The pages about other programs, one beside the other. */
export async function ApiPages({ current }: { current: (typeof PAGES)[number]["key"] }) {
  const t = await getTranslations("api.pages");
  return (
    <nav aria-label={t("label")} className="mb-8 flex flex-wrap gap-x-6 gap-y-1 border-line border-b pb-2 text-sm">
      {PAGES.map(({ key, href }) => (
        <Link
          key={key}
          href={href}
          aria-current={key === current ? "page" : undefined}
          className={classes(key === current && "font-medium text-ink no-underline")}
        >
          {t(key)}
        </Link>
      ))}
    </nav>
  );
}
