import { plainWords, searchWords } from "@/lib/accounts/plain-words";
import type { Found } from "@/lib/accounts/search";

/** A page of Lealta, by the name that the header gives it. */
export interface FoundPage {
  name: string;
  href: string;
}

export type ResultGroup = "accounts" | "contacts" | "pages";

/** One line of what was found, and where it leads. */
export interface SearchResult {
  key: string;
  group: ResultGroup;
  name: string;
  /** What tells it from another of the same name. */
  beside: string | null;
  href: string;
}

/** Of pages, so many are offered beside accounts. */
const MOST_PAGES = 5;

/** What was found as one list, in the order in which it is shown: accounts, contacts, pages. */
export function resultsOf(found: Found, pages: readonly FoundPage[]): SearchResult[] {
  return [
    ...found.accounts.map(({ code, name }): SearchResult => {
      return { key: `account:${code}`, group: "accounts", name, beside: code, href: accountAddress(code) };
    }),
    ...found.contacts.map(({ id, name, email, code, account }): SearchResult => {
      const beside = [name ? email : null, account].filter(Boolean).join(" · ");
      return { key: `contact:${id}`, group: "contacts", name: name ?? email ?? "", beside, href: accountAddress(code) };
    }),
    ...pages.map(({ name, href }): SearchResult => ({ key: `page:${href}`, group: "pages", name, beside: null, href })),
  ];
}

/** The pages whose names have the words, those that begin with them first; all of them without words. */
export function matchingPages(pages: readonly FoundPage[], typed: string): FoundPage[] {
  const words = searchWords(typed);
  if (words === "") return [...pages];
  const rank = ({ name }: FoundPage) => {
    const plain = plainWords(name);
    if (plain.startsWith(words)) return 0;
    return plain.includes(` ${words}`) ? 1 : plain.includes(words) ? 2 : 3;
  };
  const found = pages.filter((page) => rank(page) < 3).sort((one, other) => rank(one) - rank(other));
  return found.slice(0, MOST_PAGES);
}

/** Where an account's page is. */
export function accountAddress(code: string): string {
  return `/accounts/${encodeURIComponent(code)}`;
}
