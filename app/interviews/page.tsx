import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { Suspense } from "react";
import { CadenceCard } from "@/components/interviews/cadence-card";
import { Gaps } from "@/components/interviews/gaps";
import { PlanButton } from "@/components/interviews/plan-button";
import { PlannedList } from "@/components/interviews/planned-list";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireSession } from "@/lib/auth/gate";
import { loadTalkChoices } from "@/lib/interviews/loaders";
import { readInterviewsView } from "@/lib/interviews/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("interviews");
  return { title: t("title") };
}

export default async function InterviewsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireSession();
  const [t, choices] = await Promise.all([getTranslations("interviews"), loadTalkChoices()]);
  const view = readInterviewsView(await searchParams);
  return (
    <>
      <PageHeading title={t("title")} actions={<PlanButton choices={choices} look="primary" />}>
        {t("lead")}
      </PageHeading>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Card title={t("gaps.title")} note={t("gaps.note")} className="lg:row-span-2">
          <Suspense fallback={<Skeleton className="h-[40rem]" />}>
            <Gaps segment={view.segment} order={view.order} after={view.after} />
          </Suspense>
        </Card>
        <Card title={t("planned.title")}>
          <Suspense fallback={<Skeleton className="h-72" />}>
            <PlannedList everybody={view.everybody} />
          </Suspense>
        </Card>
        <Suspense fallback={<Skeleton className="h-48" />}>
          <CadenceCard />
        </Suspense>
      </div>
    </>
  );
}
