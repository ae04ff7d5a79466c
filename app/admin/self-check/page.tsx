import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { CheckNowForm } from "@/components/self-check/check-now-form";
import { LastCheck } from "@/components/self-check/last-check";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireRole } from "@/lib/auth/gate";
import { loadSelfCheck } from "@/lib/self-check/loaders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.selfCheck");
  return { title: t("title") };
}

export default async function SelfCheckPage() {
  await requireRole("admin");
  const [t, { running }] = await Promise.all([getTranslations("admin.selfCheck"), loadSelfCheck()]);
  return (
    <ClientMessages namespaces={["admin"]}>
      <PageHeading title={t("title")} actions={<CheckNowForm running={running} />}>
        {t("lead")}
      </PageHeading>
      <Suspense fallback={<Skeleton className="h-96" />}>
        <LastCheck />
      </Suspense>
    </ClientMessages>
  );
}
