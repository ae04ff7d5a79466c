import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";

export default async function NotFound() {
  const t = await getTranslations("common.notFound");
  return (
    <>
      <PageHeading title={t("title")}>{t("body")}</PageHeading>
      <ButtonLink href="/" look="secondary">
        {t("back")}
      </ButtonLink>
    </>
  );
}
