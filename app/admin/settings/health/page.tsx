import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotationProvider } from "@/components/metric/notation";
import { HealthForm } from "@/components/settings/health/health-form";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { ClientMessages } from "@/components/shell/client-messages";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { RefreshRegularly } from "@/components/ui/refresh-regularly";
import { requireRole } from "@/lib/auth/gate";
import { loadNotation } from "@/lib/board/loaders";
import { loadHealthSettings } from "@/lib/health/loaders";

const LOOK_EVERY_MS = 4_000;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.health");
  return { title: t("title") };
}

export default async function HealthSettingsPage() {
  await requireRole("admin");
  const [t, notation, settings] = await Promise.all([
    getTranslations("settings.health"),
    loadNotation(),
    loadHealthSettings(),
  ]);
  return (
    <ClientMessages namespaces={["settings", "account", "charts", "board"]}>
      <NotationProvider notation={notation}>
        <PageHeading title={t("title")}>{t("lead")}</PageHeading>
        <SettingsTabs current="health" />
        {settings.isBeingApplied && (
          <div className="mb-8">
            <Notice tone="warn" title={t("applying.title")} live>
              {t("applying.text")}
            </Notice>
            <RefreshRegularly everyMs={LOOK_EVERY_MS} />
          </div>
        )}
        <HealthForm settings={settings} />
      </NotationProvider>
    </ClientMessages>
  );
}
