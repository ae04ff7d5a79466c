import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PasswordForm } from "@/components/account/password-form";
import { SessionList } from "@/components/account/session-list";
import { OwnKeys } from "@/components/api/own-keys";
import { ClientMessages } from "@/components/shell/client-messages";
import { LanguageMenu } from "@/components/shell/language-menu";
import { ThemeMenu } from "@/components/shell/theme-menu";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { requireSession } from "@/lib/auth/gate";
import { parseTheme, THEME_COOKIE } from "@/lib/theme/types";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.account");
  return { title: t("title") };
}

export default async function AccountPage() {
  const session = await requireSession();
  const [t, common, jar] = await Promise.all([getTranslations("auth.account"), getTranslations("common"), cookies()]);
  return (
    <ClientMessages namespaces={["auth"]}>
      <PageHeading title={session.name}>
        {session.email} · {common(`roles.${session.role}`)}
      </PageHeading>
      <div className="grid items-start grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-10">
          <Card title={t("sessions")} note={t("sessionsNote")}>
            <SessionList />
          </Card>
          <OwnKeys />
        </div>
        <div className="flex flex-col gap-10">
          <Card title={t(session.hasPassword ? "changePassword" : "choosePassword")}>
            <PasswordForm hasPassword={session.hasPassword} email={session.email} />
          </Card>
          <Card title={common("language")}>
            <LanguageMenu />
          </Card>
          <Card title={common("theme.label")} note={t("themeNote")}>
            <ThemeMenu current={parseTheme(jar.get(THEME_COOKIE)?.value)} />
          </Card>
        </div>
      </div>
    </ClientMessages>
  );
}
