import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { CheckList } from "@/components/data-health/check-list";
import { CheckNowForm } from "@/components/data-health/check-now-form";
import { MonthCard } from "@/components/data-health/month-card";
import { ClientMessages } from "@/components/shell/client-messages";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { RefreshRegularly } from "@/components/ui/refresh-regularly";
import { Skeleton } from "@/components/ui/skeleton";
import { requireRole } from "@/lib/auth/gate";
import { loadCheckState } from "@/lib/data-health/loaders";
import { monthParameter } from "@/lib/data-health/schema";

const LOOK_EVERY_MS = 3_000;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("data-health");
  return { title: t("title") };
}

/** What the data lack, and the way to mend each of it. */
export default async function DataHealthPage({ searchParams }: { searchParams: Promise<{ until?: string }> }) {
  await requireRole("admin");
  const [t, { until }, { running, failed }] = await Promise.all([
    getTranslations("data-health"),
    searchParams,
    loadCheckState(),
  ]);
  return (
    <ClientMessages namespaces={["data-health"]}>
      {running && <RefreshRegularly everyMs={LOOK_EVERY_MS} />}
      <PageHeading title={t("title")} actions={<CheckNowForm running={running} />}>
        {t("lead")} <Link href="/admin/data/merges">{t("merges.link")}</Link>
      </PageHeading>
      {failed && !running && (
        <div className="mb-8">
          <Notice tone="bad">{t("failed")}</Notice>
        </div>
      )}
      <div className="flex flex-col gap-10">
        <Suspense fallback={<Skeleton className="h-96" />}>
          <CheckList />
        </Suspense>
        <Suspense fallback={<Skeleton className="h-[34rem]" />}>
          <MonthCard until={monthParameter.parse(until ?? null)} />
        </Suspense>
      </div>
    </ClientMessages>
  );
}
