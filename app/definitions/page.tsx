import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DefinitionList } from "@/components/definitions/definition-list";
import { DefinitionSearch } from "@/components/definitions/definition-search";
import { PageHeading } from "@/components/ui/page-heading";
import { requireSession } from "@/lib/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("definitions");
  return { title: t("title") };
}

export default async function DefinitionsPage({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  await requireSession();
  const [t, { q }] = await Promise.all([getTranslations("definitions"), searchParams]);
  return (
    <>
      <PageHeading title={t("title")}>{t("lead")}</PageHeading>
      <DefinitionSearch />
      <DefinitionList query={[q ?? ""].flat().join(" ")} />
    </>
  );
}
