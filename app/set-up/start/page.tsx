import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DemoProgress } from "@/components/set-up/demo-progress";
import { FirstStep } from "@/components/set-up/first-step";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeading } from "@/components/ui/page-heading";
import { requireRole } from "@/lib/auth/gate";
import { loadFirstData } from "@/lib/set-up/loaders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.start");
  return { title: t("title") };
}

/** After set-up: one's own data, or the demo company; while that is made, how far it is. */
export default async function StartPage() {
  await requireRole("admin");
  const first = await loadFirstData();
  if (first.state === "present") redirect("/board");
  const t = await getTranslations("auth.start");
  return (
    <ClientMessages namespaces={["auth"]}>
      <PageHeading title={t("title")}>{t("lead")}</PageHeading>
      {first.state === "making" ? (
        <DemoProgress files={first.files} of={first.of} />
      ) : (
        <FirstStep failed={first.state === "failed"} />
      )}
    </ClientMessages>
  );
}
