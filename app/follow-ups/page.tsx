import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { Suspense } from "react";
import { FollowUpFigures } from "@/components/follow-ups/figures";
import { Inbox } from "@/components/follow-ups/inbox";
import { KeysHelp } from "@/components/follow-ups/keys-help";
import { OpenByHand } from "@/components/follow-ups/open-by-hand";
import { ReasonSelect } from "@/components/follow-ups/reason-select";
import { ViewLinks } from "@/components/follow-ups/view-links";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireSession } from "@/lib/auth/gate";
import { inboxParsers } from "@/lib/follow-ups/inbox-filters";
import { loadDesk } from "@/lib/follow-ups/loaders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("follow-ups");
  return { title: t("title") };
}

const readFilters = createLoader(inboxParsers);

export default async function FollowUpsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireSession();
  const [t, filters, desk] = await Promise.all([getTranslations("follow-ups"), readFilters(searchParams), loadDesk()]);
  return (
    <>
      <PageHeading
        title={t("title")}
        actions={
          <>
            <KeysHelp />
            {desk.mayWork && <OpenByHand userId={desk.userId} today={desk.now.slice(0, 10)} />}
          </>
        }
      >
        {t(desk.mayWork ? "lead" : "leadReader")}
      </PageHeading>
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-6 border-line border-b pb-4">
        <div className="flex flex-wrap items-center gap-x-8 gap-y-3">
          <Suspense fallback={<Skeleton className="h-8 w-80 max-w-full" />}>
            <ViewLinks filters={filters} />
          </Suspense>
          <ReasonSelect filters={filters} />
        </div>
        <Suspense fallback={<Skeleton className="h-16 w-80 max-w-full" />}>
          <FollowUpFigures />
        </Suspense>
      </div>
      <Suspense key={JSON.stringify(filters)} fallback={<Skeleton className="mt-4 h-96" />}>
        <Inbox filters={filters} />
      </Suspense>
    </>
  );
}
