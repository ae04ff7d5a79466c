import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { AccountList } from "@/components/data-health/account-list";
import { ClientMessages } from "@/components/shell/client-messages";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireRole } from "@/lib/auth/gate";
import { accountCheck, afterCode } from "@/lib/data-health/schema";

interface Props {
  params: Promise<{ check: string }>;
  searchParams: Promise<{ after?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const check = accountCheck.safeParse((await params).check);
  const t = await getTranslations("data-health");
  return { title: check.success ? t(`checks.${check.data}.name`) : t("title") };
}

/** The accounts that one check finds. */
export default async function CheckedAccountsPage({ params, searchParams }: Props) {
  await requireRole("admin");
  const [check, { after }] = [accountCheck.safeParse((await params).check), await searchParams];
  if (!check.success) notFound();
  const t = await getTranslations("data-health");
  return (
    <ClientMessages namespaces={["data-health"]}>
      <PageHeading title={t(`checks.${check.data}.name`)} actions={<Link href="/admin/data">{t("back")}</Link>}>
        {t(`checks.${check.data}.hint`)}
      </PageHeading>
      <Suspense fallback={<Skeleton className="h-[40rem]" />}>
        <AccountList check={check.data} after={afterCode.parse(after)} />
      </Suspense>
    </ClientMessages>
  );
}
