import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { AddSchedule, ScheduleEditing } from "@/components/imports/schedules/schedule-editing";
import { ScheduleList } from "@/components/imports/schedules/schedule-list";
import { ClientMessages } from "@/components/shell/client-messages";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireRole } from "@/lib/auth/gate";
import { kindsToChoose } from "@/lib/imports/kinds-to-choose";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("upload.schedules");
  return { title: t("title") };
}

/** Folders that are looked into for files to import. */
export default async function SchedulesPage() {
  await requireRole("admin");
  const [t, prepare] = await Promise.all([getTranslations("upload.schedules"), getTranslations("upload.prepare")]);
  return (
    <ClientMessages namespaces={["upload", "imports"]}>
      <ScheduleEditing kinds={kindsToChoose().map(({ id }) => id)}>
        <PageHeading
          title={t("title")}
          actions={
            <span className="flex flex-wrap items-center gap-6">
              <Link href="/admin/imports">{prepare("back")}</Link>
              <AddSchedule />
            </span>
          }
        >
          {t("lead")}
        </PageHeading>
        <Suspense fallback={<Skeleton className="h-96" />}>
          <ScheduleList />
        </Suspense>
      </ScheduleEditing>
    </ClientMessages>
  );
}
