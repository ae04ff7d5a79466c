import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SegmentOrderForm } from "@/components/settings/segment-order-form";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeading } from "@/components/ui/page-heading";
import { requireRole } from "@/lib/auth/gate";
import { loadSegments } from "@/lib/settings/choices";
import { loadSetting } from "@/lib/settings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.segments");
  return { title: t("title") };
}

export default async function SegmentsSettingsPage() {
  await requireRole("admin");
  const [t, segments, setting] = await Promise.all([
    getTranslations("settings.segments"),
    loadSegments(),
    loadSetting(),
  ]);
  return (
    <ClientMessages namespaces={["settings"]}>
      <PageHeading title={t("title")}>{t("lead")}</PageHeading>
      <SettingsTabs current="segments" />
      {segments.length === 0 ? (
        <p className="text-soft">{t("none")}</p>
      ) : (
        <SegmentOrderForm key={segments.join("\n")} segments={segments} inUse={setting?.segmentOrder ?? []} />
      )}
    </ClientMessages>
  );
}
