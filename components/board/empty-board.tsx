import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { requireSession } from "@/lib/auth/gate";

/** The board before there are any data, with the way to them for those who may take it. */
export async function EmptyBoard() {
  const [t, { role }] = await Promise.all([getTranslations("board"), requireSession()]);
  const isAdmin = role === "admin";
  return (
    <>
      <PageHeading title={t("name")} />
      <EmptyState
        title={t("empty.title")}
        action={isAdmin && <ButtonLink href="/admin/imports">{t("empty.action")}</ButtonLink>}
      >
        {t(isAdmin ? "empty.body" : "empty.bodyReader")}
      </EmptyState>
    </>
  );
}
