import Link from "next/link";

interface PageTabsProps {
  label: string;
  pages: readonly { href: string; label: string; isCurrent: boolean }[];
}

/** From one page to those that belong with it, each with an address of its own. */
export function PageTabs({ label, pages }: PageTabsProps) {
  return (
    <nav aria-label={label} className="fade-more mb-8 flex gap-6 overflow-x-auto border-line border-b text-sm">
      {pages.map(({ href, label: name, isCurrent }) => (
        <Link
          key={href}
          href={href}
          aria-current={isCurrent ? "page" : undefined}
          className="shrink-0 border-transparent border-b-2 py-2 text-soft hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
