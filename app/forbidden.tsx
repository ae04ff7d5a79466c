import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";

/** For a page that exists but not for this role. */
export default async function Forbidden() {
  const [t, errors] = await Promise.all([getTranslations("common"), getTranslations("errors")]);
  return (
    <>
      <PageHeading title={t("forbidden")}>{errors("not-allowed")}</PageHeading>
      <ButtonLink href="/" look="secondary">
        {t("notFound.back")}
      </ButtonLink>
    </>
  );
}
