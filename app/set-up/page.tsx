import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SetUpForm } from "@/components/set-up/set-up-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { PlainPage } from "@/components/shell/plain-page";
import { currencyChoices } from "@/lib/set-up/currencies";
import { TIME_ZONES } from "@/lib/time/zones";
import { loadIsEmpty } from "@/lib/users/loaders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.setUp");
  return { title: t("title") };
}

/** The first visit to an empty Lealta. */
export default async function SetUpPage() {
  if (!(await loadIsEmpty())) redirect("/");
  const [t, locale] = await Promise.all([getTranslations("auth.setUp"), getLocale()]);
  return (
    <PlainPage title={t("title")} lead={t("lead")}>
      <ClientMessages namespaces={["auth"]}>
        <SetUpForm currencies={currencyChoices(locale)} timeZones={[...TIME_ZONES]} />
      </ClientMessages>
    </PlainPage>
  );
}
