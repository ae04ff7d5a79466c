import { useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";
import { signOutAction } from "@/lib/auth/actions";
import type { SignedIn } from "@/lib/auth/types";
import { BOARDS } from "@/lib/board/boards";
import { Logo } from "../settings/logo";
import { MobileMenu } from "./mobile-menu";
import { navigationFor } from "./navigation";
import { NavigationLink } from "./navigation-link";
import { NavigationMenu } from "./navigation-menu";
import { SearchButton } from "./search/search-button";

interface HeaderProps {
  session: SignedIn;
  /** The organisation's; null without one. */
  logo: { version: string; name: string } | null;
}

/** The bar on top of every page for those who are signed in. */
export function Header({ session, logo }: HeaderProps) {
  const t = useTranslations("common");
  const { work, admin } = navigationFor(session.role);
  const ofBoards = useTranslations("boards");
  const pages = [
    ...[...work, ...admin].map(({ key, href }) => ({ name: t(`navigation.${key}`), href })),
    ...BOARDS.slice(1).map(({ id, path }) => ({
      name: `${t("navigation.board")}: ${ofBoards(`${id}.name`)}`,
      href: path,
    })),
    { name: t("navigation.account"), href: "/account" },
  ];
  const linksTo = (items: typeof work) =>
    items.map(({ key, href }) => (
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
        <button type="submit" className="whitespace-nowrap py-2 text-soft hover:text-ink hover:underline">
          {t("signOut")}
        </button>
      </form>
    </>
  );
  return (
    <header className="print:hidden border-line border-b bg-paper">
      <div className="mx-auto flex min-h-14 max-w-[90rem] items-center gap-6 px-4 sm:px-8 2xl:gap-8">
        <PageLink href="/board" className="font-semibold font-serif text-xl tracking-tight">
          {logo ? <Logo version={logo.version} name={logo.name} /> : "Lealta"}
        </PageLink>
        <nav
          aria-label={t("navigation.label")}
          className="hidden min-w-0 flex-1 items-center gap-4 text-sm xl:flex 2xl:gap-5"
        >
          {linksTo(work)}
          {admin.length > 0 && (
            <NavigationMenu label={t("navigation.admin")} hrefs={admin.map(({ href }) => href)}>
              {linksTo(admin)}
            </NavigationMenu>
          )}
        </nav>
        <div className="ml-auto flex items-center gap-4 text-sm 2xl:gap-5">
          <SearchButton pages={pages} />
          <div className="hidden items-center gap-4 xl:flex 2xl:gap-5">{own}</div>
        </div>
        <MobileMenu>
          {linksTo(work)}
          {admin.length > 0 && (
            <div className="my-1 flex flex-col gap-1 border-line border-y py-1">
              <p className="pt-2 font-medium text-faint text-sm">{t("navigation.admin")}</p>
              {linksTo(admin)}
            </div>
          )}
          {own}
        </MobileMenu>
      </div>
    </header>
  );
}
