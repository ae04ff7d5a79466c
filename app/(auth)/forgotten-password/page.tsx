import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskPasswordForm } from "@/components/auth/ask-password-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { PlainPage } from "@/components/shell/plain-page";
import { mailsPasswords } from "@/lib/auth/mails-passwords";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.forgotten");
  return { title: t("title") };
}

export default async function ForgottenPasswordPage() {
  if (!mailsPasswords()) notFound();
  const t = await getTranslations("auth.forgotten");
  return (
    <PlainPage title={t("title")} lead={t("lead")}>
      <ClientMessages namespaces={["auth"]}>
        <AskPasswordForm />
      </ClientMessages>
    </PlainPage>
  );
}
