import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";
import { Header } from "@/components/shell/header";
import { PasswordNotice } from "@/components/shell/password-notice";
import { SkipLink } from "@/components/shell/skip-link";
import { ToastProvider } from "@/components/ui/toast";
import { TooltipProvider } from "@/components/ui/tooltip";
import { currentSession } from "@/lib/auth/gate";
import { loadSetting } from "@/lib/settings/loaders";
import { parseTheme, THEME_COOKIE } from "@/lib/theme/types";
import { LanguageFonts } from "./fonts/language-fonts";

export async function generateMetadata(): Promise<Metadata> {
  const [t, setting] = await Promise.all([getTranslations("common"), loadSetting()]);
  const name = setting ? `Lealta · ${setting.name}` : "Lealta";
  return { title: { default: name, template: `%s · ${name}` }, description: t("description") };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfbf8" },
    { media: "(prefers-color-scheme: dark)", color: "#14171a" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar, session] = await Promise.all([getLocale(), cookies(), currentSession()]);
  const setting = session && (await loadSetting());
  const logo = setting?.logoVersion ? { version: setting.logoVersion, name: setting.name } : null;
  const theme = parseTheme(jar.get(THEME_COOKIE)?.value);
  return (
    <html lang={locale} data-theme={theme === "system" ? undefined : theme}>
      <head>
        <LanguageFonts />
      </head>
      {/* Whose words a form keeps. */}
      <body data-user={session?.userId}>
        <ClientMessages namespaces={[]}>
          <TooltipProvider>
            <ToastProvider>
              <SkipLink />
              {session && <Header session={session} logo={logo} />}
              {session && !session.hasPassword && !session.hasProvider && <PasswordNotice />}
              <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[90rem] px-4 pb-20 outline-none sm:px-8">
                {children}
              </main>
            </ToastProvider>
          </TooltipProvider>
        </ClientMessages>
      </body>
    </html>
  );
}
