import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MergePreview } from "@/components/data-health/merge-preview";
import { MergeQuestion } from "@/components/data-health/merge-question";
import { ClientMessages } from "@/components/shell/client-messages";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { requireRole } from "@/lib/auth/gate";
import { loadMergePreview } from "@/lib/merges/loaders";
import { pairParameters } from "@/lib/merges/schema";

interface Props {
  searchParams: Promise<{ from?: string; into?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("data-health.merge");
  return { title: t("title") };
}

/** Two accounts that are one: first what a merge would do, then the merge. */
export default async function MergePage({ searchParams }: Props) {
  await requireRole("admin");
  const [t, errors, params] = await Promise.all([
    getTranslations("data-health.merge"),
    getTranslations("errors"),
    searchParams,
  ]);
  const pair = pairParameters.parse(params);
  const loaded = pair && (await loadMergePreview(pair.from, pair.into));
  return (
    <ClientMessages namespaces={["data-health", "imports"]}>
      <PageHeading title={t("title")} actions={<Link href="/admin/data/merges">{t("merges")}</Link>}>
        {t("lead")}
      </PageHeading>
      {loaded?.preview ? (
        <MergePreview preview={loaded.preview} />
      ) : (
        <div className="flex flex-col gap-6">
          {loaded?.fault && <Notice tone="bad">{errors(loaded.fault.code, loaded.fault.params)}</Notice>}
          <MergeQuestion />
        </div>
      )}
    </ClientMessages>
  );
}
