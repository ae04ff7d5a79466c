import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { Preparation } from "@/components/imports/preparation";
import { ClientMessages } from "@/components/shell/client-messages";
import { ButtonLink, Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireRole } from "@/lib/auth/gate";
import { loadFirstPlan, loadUpload } from "@/lib/imports/loaders";
import { type PlanParams, readPlan, uploadId, writePlan } from "@/lib/imports/schema";

interface Props {
  params: Promise<{ upload: string }>;
  searchParams: Promise<PlanParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("upload.new");
  return { title: t("title") };
}

/** Between upload and import: what will come in, and how it is read. All that is said about it stands in the address. */
export default async function PreparePage({ params, searchParams }: Props) {
  await requireRole("admin");
  const [t, errors, { upload: id }] = await Promise.all([
    getTranslations("upload.prepare"),
    getTranslations("errors"),
    params,
  ]);
  if (!uploadId.safeParse(id).success) notFound();
  const upload = await loadUpload(id);
  if (!upload) {
    return (
      <>
        <PageHeading title={t("gone")}>{errors("upload-unknown")}</PageHeading>
        <ButtonLink href="/admin/imports">{t("back")}</ButtonLink>
      </>
    );
  }
  const given = await searchParams;
  const plan = readPlan(given);
  if (plan.as === null) {
    const first = await loadFirstPlan(id, given.kind ? plan.kind : undefined);
    redirect(`/admin/imports/prepare/${id}?${writePlan(first)}`);
  }
  return (
    <ClientMessages namespaces={["upload", "imports"]}>
      <PageHeading
        title={<span className="break-words">{upload.fileName}</span>}
        actions={<Link href="/admin/imports">{t("back")}</Link>}
      >
        {t("lead")}
      </PageHeading>
      <Suspense fallback={<Skeleton className="h-[60rem]" />}>
        <Preparation uploadId={id} plan={plan} />
      </Suspense>
    </ClientMessages>
  );
}
