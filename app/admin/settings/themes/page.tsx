import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { ThemeForm } from "@/components/settings/theme-form";
import { ThemeList } from "@/components/settings/theme-list";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireRole } from "@/lib/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.themes");
  return { title: t("title") };
}

export default async function ThemesSettingsPage() {
  await requireRole("admin");
  const t = await getTranslations("settings.themes");
  return (
    <ClientMessages namespaces={["settings"]}>
      <PageHeading title={t("title")}>{t("lead")}</PageHeading>
      <SettingsTabs current="themes" />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card title={t("all")}>
          <Suspense fallback={<Skeleton className="h-64" />}>
            <ThemeList />
          </Suspense>
        </Card>
        <Card title={t("new")}>
          <ThemeForm theme={null} />
        </Card>
      </div>
    </ClientMessages>
  );
}
