import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProviderButton } from "@/components/auth/provider-button";
import { SignInForm } from "@/components/auth/sign-in-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { PlainPage } from "@/components/shell/plain-page";
import { FormFault } from "@/components/ui/form-fault";
import { currentSession } from "@/lib/auth/gate";
import { mailsPasswords } from "@/lib/auth/mails-passwords";
import { oidcConfig } from "@/lib/auth/oidc-config";
import { readProviderError } from "@/lib/auth/provider-error";
import { safePath } from "@/lib/auth/safe-path";
import { loadIsEmpty } from "@/lib/users/loaders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { to: claim, error } = await searchParams;
  const to = safePath(claim);
  if (await currentSession()) redirect(to);
  if (await loadIsEmpty()) redirect("/set-up");
  const [t, errors] = await Promise.all([getTranslations("auth.signIn"), getTranslations("errors")]);
  const provider = oidcConfig();
  const fault = readProviderError(error);
  return (
    <PlainPage title={t("title")}>
      <ClientMessages namespaces={["auth"]}>
        <FormFault>{fault && errors(fault)}</FormFault>
        {provider && <ProviderButton name={provider.name} to={to} />}
        <SignInForm to={to} mailsPasswords={mailsPasswords()} />
      </ClientMessages>
    </PlainPage>
  );
}
