import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { Suspense } from "react";
import { EntryButton } from "@/components/references/entry-button";
import { FoundReferences } from "@/components/references/found-references";
import { RequestList } from "@/components/references/request-list";
import { RunningOut } from "@/components/references/running-out";
import { WithdrawnList } from "@/components/references/withdrawn-list";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireSession } from "@/lib/auth/gate";
import { readSearch } from "@/lib/references/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("references");
  return { title: t("title") };
}

export default async function ReferencesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireSession();
  const t = await getTranslations("references");
  return (
    <>
      <PageHeading title={t("title")} actions={<EntryButton look="primary" />}>
        {t("lead")}
      </PageHeading>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-y-12">
        <Card title={t("find.title")} note={t("find.note")}>
          <Suspense fallback={<Skeleton className="h-96" />}>
            <FoundReferences search={readSearch(await searchParams)} />
          </Suspense>
        </Card>
        <Card title={t("runningOut.title")} note={t("runningOut.note")}>
          <Suspense fallback={<Skeleton className="h-40" />}>
            <RunningOut />
          </Suspense>
        </Card>
        <Card title={t("asked.title")} note={t("asked.note")}>
          <Suspense fallback={<Skeleton className="h-40" />}>
            <RequestList />
          </Suspense>
        </Card>
        <Suspense>
          <WithdrawnList />
        </Suspense>
      </div>
    </>
  );
}
