import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { History } from "@/components/imports/history";
import { UploadForm } from "@/components/imports/upload-form";
import { WaitingUploads } from "@/components/imports/waiting-uploads";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireRole } from "@/lib/auth/gate";
import { kindsToChoose } from "@/lib/imports/kinds-to-choose";
import { historyPage, type PlanParams, readPlan } from "@/lib/imports/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("upload");
  return { title: t("title") };
}

export default async function ImportsPage({ searchParams }: { searchParams: Promise<PlanParams> }) {
  await requireRole("admin");
  const [t, params] = await Promise.all([getTranslations("upload"), searchParams]);
  return (
    <ClientMessages namespaces={["upload", "imports"]}>
      <PageHeading title={t("title")}>{t("lead")}</PageHeading>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-[24rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-10">
          <Card title={t("new.title")}>
            <UploadForm kinds={kindsToChoose()} first={readPlan(params).kind} />
          </Card>
          <Suspense>
            <WaitingUploads />
          </Suspense>
        </div>
        <Card title={t("history.title")}>
          <Suspense fallback={<Skeleton className="h-96" />}>
            <History before={historyPage.parse(params.before)} />
          </Suspense>
        </Card>
      </div>
    </ClientMessages>
  );
}
