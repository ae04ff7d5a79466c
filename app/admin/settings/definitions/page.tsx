import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DefinitionsForm } from "@/components/settings/definitions-form";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { PageHeading } from "@/components/ui/page-heading";
import { requireRole } from "@/lib/auth/gate";
import { loadDefinitionChoices } from "@/lib/settings/choices";
import { loadSetting } from "@/lib/settings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.definitions");
  return { title: t("title") };
}

export default async function DefinitionsSettingsPage() {
  await requireRole("admin");
  const [t, areas, setting] = await Promise.all([
    getTranslations("settings.definitions"),
    loadDefinitionChoices(),
    loadSetting(),
  ]);
  return (
    <>
      <PageHeading title={t("title")}>{t("lead")}</PageHeading>
      <SettingsTabs current="definitions" />
      <DefinitionsForm inUse={setting?.definitions ?? {}} areas={areas} />
    </>
  );
}
