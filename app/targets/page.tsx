import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { Suspense } from "react";
import { AddTarget } from "@/components/targets/edit-buttons";
import { TargetEditing } from "@/components/targets/target-editing";
import { TargetList } from "@/components/targets/target-list";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireSession } from "@/lib/auth/gate";
import { chosenTargetParsers } from "@/lib/board/target-answer";
import { loadTargetEditing } from "@/lib/board/target-editing";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("targets");
  return { title: t("title") };
}

const readChosenTarget = createLoader(chosenTargetParsers);

export default async function TargetsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireSession();
  const t = await getTranslations("targets");
  const editing = await loadTargetEditing(readChosenTarget(await searchParams));
  return (
    <TargetEditing editing={editing}>
      <PageHeading title={t("title")} actions={editing && <AddTarget />}>
        {t("lead")}
      </PageHeading>
      <Suspense fallback={<Skeleton className="h-96 w-full" />}>
        <TargetList />
      </Suspense>
    </TargetEditing>
  );
}
