import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { MonthImports } from "@/components/data-health/month-imports";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireRole } from "@/lib/auth/gate";
import { datedKind, monthParameter } from "@/lib/data-health/schema";
import { formatMonth } from "@/lib/format/dates";

interface Props {
  searchParams: Promise<{ kind?: string; month?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("data-health.month");
  return { title: t("title") };
}

/** The imports that brought the rows of one kind in one month. */
export default async function MonthPage({ searchParams }: Props) {
  await requireRole("admin");
  const params = await searchParams;
  const [kind, month] = [datedKind.safeParse(params.kind), monthParameter.parse(params.month ?? null)];
  if (!kind.success || month === null) notFound();
  const [t, kinds, locale] = await Promise.all([
    getTranslations("data-health"),
    getTranslations("imports.kinds"),
    getLocale(),
  ]);
  return (
    <>
      <PageHeading
        title={t("month.heading", { kind: kinds(kind.data), month: formatMonth(month, locale) })}
        actions={<Link href="/admin/data">{t("back")}</Link>}
      >
        {t("month.lead")}
      </PageHeading>
      <Suspense fallback={<Skeleton className="h-64" />}>
        <MonthImports kind={kind.data} month={month} />
      </Suspense>
    </>
  );
}
