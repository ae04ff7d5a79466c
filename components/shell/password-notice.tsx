import { useTranslations } from "next-intl";
import { Link } from "../ui/link";

/** For who came by a one-time link: without a password there is no second visit. */
export function PasswordNotice() {
  const t = useTranslations("common.passwordNotice");
  return (
    <aside aria-label={t("label")} className="border-line border-b bg-accent-soft text-sm print:hidden">
      <p className="mx-auto max-w-[90rem] px-4 py-2 sm:px-8">
        {t("text")} <Link href="/account">{t("action")}</Link>
      </p>
    </aside>
  );
}
