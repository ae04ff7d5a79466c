import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { AlikeList } from "@/components/data-health/alike-list";
import { ApartList } from "@/components/data-health/apart-list";
import { ClientMessages } from "@/components/shell/client-messages";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireRole } from "@/lib/auth/gate";
import { afterPosition, beforePair } from "@/lib/data-health/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("data-health.checks.accounts-alike");
  return { title: t("name") };
}

/** Accounts that look like one. */
export default async function AlikePage({
  searchParams,
}: {
  searchParams: Promise<{ after?: string; before?: string }>;
}) {
  await requireRole("admin");
  const [t, { after, before }] = await Promise.all([getTranslations("data-health"), searchParams]);
  return (
    <ClientMessages namespaces={["data-health"]}>
      <PageHeading title={t("checks.accounts-alike.name")} actions={<Link href="/admin/data">{t("back")}</Link>}>
        {t("checks.accounts-alike.hint")}
      </PageHeading>
      <Suspense fallback={<Skeleton className="h-[40rem]" />}>
        <AlikeList after={afterPosition.parse(after)} />
      </Suspense>
      <div className="mt-10">
        <Suspense>
          <ApartList before={beforePair.parse(before ?? null)} />
        </Suspense>
      </div>
    </ClientMessages>
  );
}
