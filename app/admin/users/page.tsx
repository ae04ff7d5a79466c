import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { AddUserForm } from "@/components/users/add-user-form";
import { UserTable } from "@/components/users/user-table";
import { requireRole } from "@/lib/auth/gate";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";
import { sendsMail } from "@/lib/mail/send-mail";
import { loadSetting } from "@/lib/settings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.users");
  return { title: t("title") };
}

export default async function UsersPage() {
  await requireRole("admin");
  const [t, setting] = await Promise.all([getTranslations("admin.users"), loadSetting()]);
  return (
    <ClientMessages namespaces={["admin", "users"]}>
      <PageHeading title={t("title")}>{t("lead")}</PageHeading>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card title={t("list")}>
          <Suspense fallback={<Skeleton className="h-64" />}>
            <UserTable />
          </Suspense>
        </Card>
        <Card title={t("add")}>
          <AddUserForm sendsMail={sendsMail()} language={setting?.locale ?? DEFAULT_LOCALE} />
        </Card>
      </div>
    </ClientMessages>
  );
}
