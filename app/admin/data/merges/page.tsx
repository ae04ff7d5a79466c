import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { MergeList } from "@/components/data-health/merge-list";
import { ClientMessages } from "@/components/shell/client-messages";
import { ButtonLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireRole } from "@/lib/auth/gate";
import { mergesBefore } from "@/lib/merges/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("data-health.merges");
  return { title: t("title") };
}

/** Accounts that were made one, and the way back. */
export default async function MergesPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  await requireRole("admin");
  const [t, { before }] = await Promise.all([getTranslations("data-health.merges"), searchParams]);
  return (
    <ClientMessages namespaces={["data-health"]}>
      <PageHeading title={t("title")} actions={<ButtonLink href="/admin/data/merge">{t("open")}</ButtonLink>}>
        {t("lead")}
      </PageHeading>
      <Suspense fallback={<Skeleton className="h-96" />}>
        <MergeList before={mergesBefore.parse(before)} />
      </Suspense>
    </ClientMessages>
  );
}
