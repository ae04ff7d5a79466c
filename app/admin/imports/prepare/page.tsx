import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { BatchFile } from "@/components/imports/batch-file";
import { BatchForm } from "@/components/imports/batch-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink, Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireRole } from "@/lib/auth/gate";
import { loadBatch } from "@/lib/imports/batch/loaders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("upload.batch");
  return { title: t("title") };
}

/** Several files between upload and import, each with what it is taken for, in the order in which they come in. */
export default async function BatchPage() {
  await requireRole("admin");
  const [t, prepare, { files, createAccounts }] = await Promise.all([
    getTranslations("upload.batch"),
    getTranslations("upload.prepare"),
    loadBatch(),
  ]);
  return (
    <ClientMessages namespaces={["upload"]}>
      <PageHeading title={t("title")} actions={<Link href="/admin/imports">{prepare("back")}</Link>}>
        {t("lead")}
      </PageHeading>
      {files.length === 0 ? (
        <EmptyState title={t("emptyTitle")} action={<ButtonLink href="/admin/imports">{prepare("back")}</ButtonLink>}>
          {t("empty")}
        </EmptyState>
      ) : (
        <div className="max-w-3xl">
          <BatchForm createAccounts={createAccounts}>
            <ul className="divide-y divide-line border-line border-y">
              {files.map((file) => (
                <li key={file.upload.id} className="flex min-h-20 gap-4 py-3">
                  <Suspense fallback={<Skeleton className="h-14 w-full" />}>
                    <BatchFile file={file} />
                  </Suspense>
                </li>
              ))}
            </ul>
          </BatchForm>
        </div>
      )}
    </ClientMessages>
  );
}
