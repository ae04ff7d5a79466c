import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/auth/sign-in-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { PlainPage } from "@/components/shell/plain-page";
import { currentSession } from "@/lib/auth/gate";
import { safePath } from "@/lib/auth/safe-path";
import { loadIsEmpty } from "@/lib/users/loaders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const to = safePath((await searchParams).to);
  if (await currentSession()) redirect(to);
  if (await loadIsEmpty()) redirect("/set-up");
  const t = await getTranslations("auth.signIn");
  return (
    <PlainPage title={t("title")}>
      <ClientMessages namespaces={["auth"]}>
        <SignInForm to={to} />
      </ClientMessages>
    </PlainPage>
  );
}
