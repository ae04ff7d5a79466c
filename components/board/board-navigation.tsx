"use client";

import { useRouter } from "next/navigation";
import { useContext, useEffect, useRef } from "react";
import { PageLink } from "@/components/ui/page-link";
import { writeBoardAddress } from "@/lib/board/schema";
import { Transition, useBoardFilters } from "./board-transition";

interface BoardNavigationProps {
  label: string;
  boards: readonly { id: string; path: string; name: string; current: boolean }[];
}

/**
 * From board to board, with the filters: their addresses hold them, those just chosen too, whose figures are not there yet. The
 * board that is left stays, dimmed, until the next is there.
 */
export function BoardNavigation({ label, boards }: BoardNavigationProps) {
  const router = useRouter();
  const { start } = useContext(Transition);
  const { filters } = useBoardFilters();
  const row = useRef<HTMLElement>(null);
  const shown = boards.find(({ current }) => current)?.id;
  // On a phone the row is wider than the screen: the board that is shown comes into sight.
  useEffect(() => {
    const link = row.current?.querySelector<HTMLElement>(`[data-board="${shown}"]`);
    if (!row.current || !link) return;
    const beside = (row.current.clientWidth - link.offsetWidth) / 2;
    row.current.scrollLeft += link.getBoundingClientRect().left - row.current.getBoundingClientRect().left - beside;
  }, [shown]);
  return (
    <nav
      ref={row}
      aria-label={label}
      className="print:hidden -mx-4 sm:-mx-8 fade-more overflow-x-auto border-line border-b px-4 sm:px-8"
    >
      <ul className="flex gap-6 text-sm">
        {boards.map(({ id, path, name, current }) => (
          <li key={id}>
            <PageLink
              href={writeBoardAddress(path, filters)}
              onNavigate={(event) => {
                event.preventDefault();
                start(() => router.push(writeBoardAddress(path, filters)));
              }}
              data-board={id}
              aria-current={current ? "page" : undefined}
              className="-mb-px block whitespace-nowrap border-transparent border-b-2 py-2.5 text-soft hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
            >
              {name}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
