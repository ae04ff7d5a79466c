"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useContext, useId } from "react";
import { Button } from "@/components/ui/button";
import { Transition } from "../board-transition";
import type { ViewEntry } from "./views-menu";

interface ViewListProps {
  heading: string;
  views: readonly ViewEntry[];
  /** A view was followed. */
  onOpen: () => void;
  onEdit: (view: ViewEntry) => void;
}

/**
 * Views as links. Their address is the lasting one, which may be copied into a mail; followed here, they lead to the board
 * at once.
 */
export function ViewList({ heading, views, onOpen, onEdit }: ViewListProps) {
  const t = useTranslations("views");
  const id = useId();
  const router = useRouter();
  const { start } = useContext(Transition);
  if (views.length === 0) return null;
  return (
    <div>
      <p id={id} className="text-soft text-xs">
        {heading}
      </p>
      <ul aria-labelledby={id} className="mt-1 flex flex-col">
        {views.map((view) => (
          <li key={view.id} className="flex items-start justify-between gap-3 border-line border-b py-1.5 text-sm">
            <div className="min-w-0">
              <Link
                href={`/board/view/${view.id}`}
                prefetch={false}
                onNavigate={(event) => {
                  event.preventDefault();
                  onOpen();
                  start(() => router.push(view.address));
                }}
                aria-current={view.current ? "true" : undefined}
                className="block min-h-6 text-accent [overflow-wrap:anywhere] hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
              >
                {view.name}
              </Link>
              <Origin view={view} />
            </div>
            {view.mayChange && (
              <Button
                look="plain"
                small
                className="min-h-6 shrink-0"
                aria-label={t("editNamed", { name: view.name })}
                onClick={() => onEdit(view)}
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

/** Whose it is, where that is not plain. */
function Origin({ view: { maker, shared } }: { view: ViewEntry }) {
  const t = useTranslations("views");
  if (maker === null && !shared) return null;
  return (
    <p className="text-soft text-xs [overflow-wrap:anywhere]">
      {maker === null ? t("isShared") : t("madeBy", { name: maker })}
    </p>
  );
}
