import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChoosePasswordForm } from "@/components/auth/choose-password-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { PlainPage } from "@/components/shell/plain-page";
import { Link } from "@/components/ui/link";
import { loadLink } from "@/lib/auth/loaders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.forgotten");
  // The address is the key, so it must not travel on.
  return { title: t("chooseTitle"), referrer: "no-referrer", robots: { index: false } };
}

/** Looking at it does not use the link up; saving the password does. */
export default async function ChoosePasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const person = await loadLink(token);
  const [t, link] = await Promise.all([getTranslations("auth.forgotten"), getTranslations("auth.link")]);
  if (!person) {
    return (
      <PlainPage title={link("goneTitle")} lead={t("gone")}>
        <Link href="/sign-in">{link("toSignIn")}</Link>
      </PlainPage>
    );
  }
  return (
    <PlainPage title={t("chooseTitle")} lead={person.email}>
      <ClientMessages namespaces={["auth"]}>
        <ChoosePasswordForm token={token} email={person.email} />
      </ClientMessages>
    </PlainPage>
  );
}
