"use client";

import { PageLink } from "./page-link";

interface PageTabsProps {
  label: string;
  pages: readonly { href: string; label: string; isCurrent: boolean }[];
}

/** From one page to those that belong with it, each with an address of its own. */
export function PageTabs({ label, pages }: PageTabsProps) {
  return (
    <nav aria-label={label} className="fade-more relative mb-8 flex gap-6 overflow-x-auto border-line border-b text-sm">
      {pages.map(({ href, label: name, isCurrent }) => (
        <PageLink
          key={href}
          ref={isCurrent ? showInRow : undefined}
          href={href}
          aria-current={isCurrent ? "page" : undefined}
          className="shrink-0 border-transparent border-b-2 py-2 text-soft hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
        >
          {name}
        </PageLink>
      ))}
    </nav>
  );
}

/** Where the row is wider than a phone, it begins at the page that is open, not at the first. */
function showInRow(link: HTMLAnchorElement | null) {
  const row = link?.parentElement;
  if (link && row) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
}
