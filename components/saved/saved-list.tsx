"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";

/** Filters that are kept under a name, as a menu lists them. */
export interface SavedEntry {
  id: number;
  name: string;
  shared: boolean;
  /** Who made it; null for the reader. */
  maker: string | null;
  mayChange: boolean;
  /** Where it leads now. */
  address: string;
  /** It is what is shown now. */
  current: boolean;
}

/** The messages of one kind of what is saved; all kinds have the same. */
export type SavedWords = "views" | "accounts.segments";

interface SavedListProps<Entry> {
  words: SavedWords;
  heading: string;
  entries: readonly Entry[];
  /** The address that may be copied; where one follows it here, `onFollow` leads on. */
  href: (entry: Entry) => string;
  onFollow: (entry: Entry) => void;
  onEdit: (entry: Entry) => void;
}

/** What is saved, as links; nothing where there is none. */
export function SavedList<Entry extends SavedEntry>(props: SavedListProps<Entry>) {
  const { words, heading, entries, href, onFollow, onEdit } = props;
  const t = useTranslations(words);
  const id = useId();
  if (entries.length === 0) return null;
  return (
    <div>
      <p id={id} className="text-soft text-xs">
        {heading}
      </p>
      <ul aria-labelledby={id} className="mt-1 flex flex-col">
        {entries.map((entry) => (
          <li key={entry.id} className="flex items-start justify-between gap-3 border-line border-b py-1.5 text-sm">
            <div className="min-w-0">
              <PageLink
                href={href(entry)}
                onNavigate={(event) => {
                  event.preventDefault();
                  onFollow(entry);
                }}
                aria-current={entry.current ? "true" : undefined}
                className="block min-h-6 text-accent [overflow-wrap:anywhere] hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
              >
                {entry.name}
              </PageLink>
              {(entry.maker !== null || entry.shared) && (
                <p className="text-soft text-xs [overflow-wrap:anywhere]">
                  {entry.maker === null ? t("isShared") : t("madeBy", { name: entry.maker })}
                </p>
              )}
            </div>
            {entry.mayChange && (
              <Button
                look="plain"
                small
                className="min-h-6 shrink-0"
                aria-label={t("editNamed", { name: entry.name })}
                onClick={() => onEdit(entry)}
              >
                {t("edit")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
