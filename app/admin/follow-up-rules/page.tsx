import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { BudgetList } from "@/components/follow-ups/rules/budget-list";
import { RuleList } from "@/components/follow-ups/rules/rule-list";
import { NotationProvider } from "@/components/metric/notation";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireRole } from "@/lib/auth/gate";
import { loadNotation } from "@/lib/board/loaders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("follow-ups.rules");
  return { title: t("title") };
}

export default async function FollowUpRulesPage() {
  await requireRole("admin");
  const t = await getTranslations("follow-ups");
  return (
    <ClientMessages namespaces={["follow-ups", "changes"]}>
      <NotationProvider notation={await loadNotation()}>
        <PageHeading title={t("rules.title")}>{t("rules.lead")}</PageHeading>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_26rem]">
          <Card title={t("rules.list")}>
            <Suspense fallback={<Skeleton className="h-[32rem]" />}>
              <RuleList />
            </Suspense>
          </Card>
          <Card title={t("budgets.title")}>
            <Suspense fallback={<Skeleton className="h-64" />}>
              <BudgetList />
            </Suspense>
          </Card>
        </div>
      </NotationProvider>
    </ClientMessages>
  );
}
