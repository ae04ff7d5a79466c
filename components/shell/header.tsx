import Link from "next/link";
import { useTranslations } from "next-intl";
import { signOutAction } from "@/lib/auth/actions";
import type { SignedIn } from "@/lib/auth/types";
import { MobileMenu } from "./mobile-menu";
import { navigationFor } from "./navigation";
import { NavigationLink } from "./navigation-link";

/** The bar on top of every page for those who are signed in. */
export function Header({ session }: { session: SignedIn }) {
  const t = useTranslations("common");
  const items = navigationFor(session.role);
  const links = items.map(({ key, href }) => (
    <NavigationLink key={key} href={href}>
      {t(`navigation.${key}`)}
    </NavigationLink>
  ));
  const own = (
    <>
      <NavigationLink href="/account">
        <span className="sr-only">{t("navigation.account")}: </span>
        {session.name}
      </NavigationLink>
      <form action={signOutAction}>
        <button type="submit" className="py-2 text-soft hover:text-ink hover:underline">
          {t("signOut")}
        </button>
      </form>
    </>
  );
  return (
    <header className="print:hidden border-line border-b bg-paper">
      <div className="mx-auto flex min-h-14 max-w-[90rem] items-center gap-8 px-4 sm:px-8">
        <Link href="/board" className="font-semibold font-serif text-xl tracking-tight">
          Lealta
        </Link>
        <nav aria-label={t("navigation.label")} className="hidden flex-1 items-center gap-5 text-sm lg:flex xl:gap-6">
          {links}
          <span className="ml-auto flex items-center gap-6">{own}</span>
        </nav>
        <MobileMenu>
          {links}
          {own}
        </MobileMenu>
      </div>
    </header>
  );
}
