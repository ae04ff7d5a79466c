import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { AmountList } from "@/components/data-health/amount-list";
import { ClientMessages } from "@/components/shell/client-messages";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireRole } from "@/lib/auth/gate";
import { afterPosition } from "@/lib/data-health/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("data-health.checks.amounts");
  return { title: t("name") };
}

/** Amounts that look ten times too large. */
export default async function AmountsPage({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  await requireRole("admin");
  const [t, { after }] = await Promise.all([getTranslations("data-health"), searchParams]);
  return (
    <ClientMessages namespaces={["data-health"]}>
      <PageHeading title={t("checks.amounts.name")} actions={<Link href="/admin/data">{t("back")}</Link>}>
        {t("checks.amounts.hint")}
      </PageHeading>
      <Suspense fallback={<Skeleton className="h-[40rem]" />}>
        <AmountList after={afterPosition.parse(after)} />
      </Suspense>
    </ClientMessages>
  );
}
