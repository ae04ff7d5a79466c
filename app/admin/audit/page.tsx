import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { SearchParams } from "nuqs/server";
import { Suspense } from "react";
import { AuditLog } from "@/components/audit/audit-log";
import { Protection } from "@/components/audit/protection";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { readAuditView } from "@/lib/audit/schema";
import { requireRole } from "@/lib/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("audit");
  return { title: t("title") };
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireRole("admin");
  const t = await getTranslations("audit");
  return (
    <ClientMessages namespaces={["audit"]}>
      <PageHeading title={t("title")}>
        {t("lead")}{" "}
        <Suspense>
          <Protection />
        </Suspense>
      </PageHeading>
      <Suspense fallback={<Skeleton className="h-[48rem]" />}>
        <NuqsAdapter>
          <AuditLog view={readAuditView(await searchParams)} />
        </NuqsAdapter>
      </Suspense>
    </ClientMessages>
  );
}
