import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ContactList } from "@/components/data-health/contact-list";
import { ClientMessages } from "@/components/shell/client-messages";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { requireRole } from "@/lib/auth/gate";
import { afterPosition } from "@/lib/data-health/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("data-health.checks.contacts-twice");
  return { title: t("name") };
}

/** People who stand twice. */
export default async function ContactsPage({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  await requireRole("admin");
  const [t, { after }] = await Promise.all([getTranslations("data-health"), searchParams]);
  return (
    <ClientMessages namespaces={["data-health"]}>
      <PageHeading title={t("checks.contacts-twice.name")} actions={<Link href="/admin/data">{t("back")}</Link>}>
        {t("checks.contacts-twice.hint")}
      </PageHeading>
      <Suspense fallback={<Skeleton className="h-[40rem]" />}>
        <ContactList after={afterPosition.parse(after)} />
      </Suspense>
    </ClientMessages>
  );
}
