import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { AllKeys } from "@/components/api/all-keys";
import { ApiPages } from "@/components/api/api-pages";
import { KeyForm } from "@/components/api/key-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { loadOwnScopes } from "@/lib/api-keys/loaders";
import { requireRole } from "@/lib/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("api.keys");
  return { title: t("title") };
}

export default async function ApiKeysPage() {
  await requireRole("admin");
  const [t, scopes] = await Promise.all([getTranslations("api.keys"), loadOwnScopes()]);
  return (
    <ClientMessages namespaces={["api"]}>
      <PageHeading title={t("title")}>{t("lead")}</PageHeading>
      <ApiPages current="keys" />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card title={t("all")}>
          <Suspense fallback={<Skeleton className="h-64" />}>
            <AllKeys />
          </Suspense>
        </Card>
        <Card title={t("makeOne")}>
          <KeyForm scopes={scopes} />
        </Card>
      </div>
    </ClientMessages>
  );
}
