import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { Suspense } from "react";
import { AccountsCard } from "@/components/accounts/accounts-card";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { readAccountsAddress } from "@/lib/accounts/schema";
import { requireSession } from "@/lib/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts");
  return { title: t("title") };
}

export default async function AccountsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { scope } = await requireSession();
  const t = await getTranslations("accounts");
  const address = readAccountsAddress(await searchParams);
  return (
    <ClientMessages namespaces={["accounts", "board"]}>
      <PageHeading title={scope.kind === "all" ? t("title") : t("ownTitle")} />
      <Suspense fallback={<Skeleton className="h-[calc(100dvh-12rem)] min-h-96 w-full" />}>
        <AccountsCard address={address} />
      </Suspense>
    </ClientMessages>
  );
}
