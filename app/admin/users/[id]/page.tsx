import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { AccessForm } from "@/components/users/access-form";
import { LeavingCard } from "@/components/users/leaving-card";
import { NewLinkForm } from "@/components/users/new-link-form";
import { UserForm } from "@/components/users/user-form";
import { UserSessions } from "@/components/users/user-sessions";
import { requireRole } from "@/lib/auth/gate";
import { sendsMail } from "@/lib/mail/send-mail";
import { loadUser } from "@/lib/users/loaders";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadUser((await params).id)).name };
}

export default async function UserPage({ params }: Props) {
  const session = await requireRole("admin");
  const user = await loadUser((await params).id);
  const [t, admin, common] = await Promise.all([
    getTranslations("users"),
    getTranslations("admin.users"),
    getTranslations("common"),
  ]);
  const disabled = user.disabledAt !== null;
  const isSelf = user.id === session.userId;
  return (
    <ClientMessages namespaces={["admin", "users"]}>
      <PageHeading title={user.name}>
        {user.email} · {common(`roles.${user.role}`)}
        {disabled && <span className="text-bad"> · {admin("disabled")}</span>}
        <br />
        <Link href="/admin/users">{t("all")}</Link>
      </PageHeading>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex flex-col gap-10">
          <Card title={t("sessions.title")}>
            <Suspense fallback={<Skeleton className="h-24" />}>
              <UserSessions userId={user.id} />
            </Suspense>
          </Card>
          {!isSelf && (
            <Card title={t("leaving.title")}>
              <Suspense fallback={<Skeleton className="h-64" />}>
                <LeavingCard user={user} />
              </Suspense>
            </Card>
          )}
        </div>
        <div className="flex flex-col gap-10">
          <Card title={t("change.title")}>
            <UserForm user={user} />
          </Card>
          {!disabled && (
            <Card title={t("link.title")} note={t("link.note")}>
              <NewLinkForm userId={user.id} sendsMail={sendsMail()} />
            </Card>
          )}
          {!isSelf && (
            <Card title={t("access.title")} note={t(disabled ? "access.enableNote" : "access.disableNote")}>
              <AccessForm userId={user.id} name={user.name} disabled={disabled} />
            </Card>
          )}
        </div>
      </div>
    </ClientMessages>
  );
}
