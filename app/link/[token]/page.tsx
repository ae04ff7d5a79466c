import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkForm } from "@/components/auth/link-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { PlainPage } from "@/components/shell/plain-page";
import { Link } from "@/components/ui/link";
import { loadLink } from "@/lib/auth/loaders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.link");
  // The address is the key, so it must not travel on.
  return { title: t("title"), referrer: "no-referrer", robots: { index: false } };
}

/** Only shows a button: mail programs and chats open links to preview them, and that must not use one up. */
export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const person = await loadLink(token);
  const t = await getTranslations("auth.link");
  if (!person) {
    return (
      <PlainPage title={t("goneTitle")} lead={t("gone")}>
        <Link href="/sign-in">{t("toSignIn")}</Link>
      </PlainPage>
    );
  }
  return (
    <PlainPage title={t("welcome", { name: person.name })} lead={t("lead", { email: person.email })}>
      <ClientMessages namespaces={["auth"]}>
        <LinkForm token={token} />
      </ClientMessages>
    </PlainPage>
  );
}
