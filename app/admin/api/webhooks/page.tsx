import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ApiPages } from "@/components/api/api-pages";
import { DeliveryLog } from "@/components/api/delivery-log";
import { WebhookForm } from "@/components/api/webhook-form";
import { WebhookList } from "@/components/api/webhook-list";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireRole } from "@/lib/auth/gate";
import { deliveryPage } from "@/lib/webhooks/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("api.webhooks");
  return { title: t("title") };
}

export default async function WebhooksPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  await requireRole("admin");
  const [t, { before }] = await Promise.all([getTranslations("api.webhooks"), searchParams]);
  return (
    <ClientMessages namespaces={["api"]}>
      <PageHeading title={t("title")}>{t("lead")}</PageHeading>
      <ApiPages current="webhooks" />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-10">
          <Card title={t("addresses")}>
            <Suspense fallback={<Skeleton className="h-40" />}>
              <WebhookList />
            </Suspense>
          </Card>
          <Card title={t("log")} note={t("logNote")}>
            <Suspense fallback={<Skeleton className="h-64" />}>
              <DeliveryLog before={deliveryPage.parse(before)} />
            </Suspense>
          </Card>
        </div>
        <Card title={t("add")}>
          <WebhookForm />
        </Card>
      </div>
    </ClientMessages>
  );
}
