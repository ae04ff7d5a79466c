import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { History } from "@/components/imports/history";
import { HistoryFilter } from "@/components/imports/history-filter";
import { QueuedUploads } from "@/components/imports/queued-uploads";
import { UploadForm } from "@/components/imports/upload-form";
import { WaitingUploads } from "@/components/imports/waiting-uploads";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireRole } from "@/lib/auth/gate";
import { kindsToChoose } from "@/lib/imports/kinds-to-choose";
import { historyOf, type PlanParams, readPlan } from "@/lib/imports/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("upload");
  return { title: t("title") };
}

export default async function ImportsPage({ searchParams }: { searchParams: Promise<PlanParams> }) {
  await requireRole("admin");
  const [t, params] = await Promise.all([getTranslations("upload"), searchParams]);
  const filter = historyOf(params);
  return (
    <ClientMessages namespaces={["upload", "imports"]}>
      <PageHeading title={t("title")} actions={<Link href="/admin/imports/schedules">{t("schedules.title")}</Link>}>
        {t("lead")}
      </PageHeading>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-[24rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-10">
          <Card title={t("new.title")}>
            <UploadForm kinds={kindsToChoose()} first={params.kind ? readPlan(params).kind : null} />
          </Card>
          <Suspense>
            <QueuedUploads />
          </Suspense>
          <Suspense>
            <WaitingUploads />
          </Suspense>
        </div>
        <Card title={t("history.title")}>
          <HistoryFilter filter={filter} kinds={kindsToChoose().map(({ id }) => id)} />
          <Suspense fallback={<Skeleton className="h-96" />}>
            <History filter={filter} />
          </Suspense>
        </Card>
      </div>
    </ClientMessages>
  );
}
