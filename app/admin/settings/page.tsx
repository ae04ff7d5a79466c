import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LogoForm } from "@/components/settings/logo-form";
import { ReachForm } from "@/components/settings/reach-form";
import { RecomputingNotice } from "@/components/settings/recomputing-notice";
import { SettingForm } from "@/components/settings/setting-form";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { requireRole } from "@/lib/auth/gate";
import { currencyChoices } from "@/lib/set-up/currencies";
import { loadIsCurrencyFixed, loadSetting } from "@/lib/settings/loaders";
import { BEFORE_SET_UP } from "@/lib/settings/types";
import { TIME_ZONES } from "@/lib/time/zones";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.settings");
  return { title: t("title") };
}

export default async function SettingsPage() {
  await requireRole("admin");
  const [t, own, locale, found, fixed] = await Promise.all([
    getTranslations("admin.settings"),
    getTranslations("settings"),
    getLocale(),
    loadSetting(),
    loadIsCurrencyFixed(),
  ]);
  const setting = found ?? BEFORE_SET_UP;
  return (
    <ClientMessages namespaces={["admin", "settings"]}>
      <PageHeading title={t("title")}>{t("lead")}</PageHeading>
      <SettingsTabs current="organisation" />
      <RecomputingNotice />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,36rem)_22rem]">
        <SettingForm setting={setting} currencies={fixed ? null : currencyChoices(locale)} timeZones={TIME_ZONES} />
        <div className="flex flex-col gap-10">
          <Card title={own("logo.title")} note={own("logo.note")}>
            <LogoForm version={setting.logoVersion} name={setting.name} />
          </Card>
          <Card title={t("reach")}>
            <ReachForm csmSeesAll={setting.csmSeesAll} />
          </Card>
        </div>
      </div>
    </ClientMessages>
  );
}
