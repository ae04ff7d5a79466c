"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { FoundPage } from "./search-results";

const load = () => import("./search-dialog").then((module) => module.SearchDialog);

// Loaded when it is first asked for: no page waits for it.
const SearchDialog = dynamic(load, { ssr: false });

/** Opens the search for accounts, contacts and pages; Ctrl K (or ⌘ K) does so from anywhere. */
export function SearchButton({ pages }: { pages: readonly FoundPage[] }) {
  const t = useTranslations("common.search");
  const [open, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // On its way before the other key is pressed, so that nothing that is typed next is lost.
      if (event.key === "Control" || event.key === "Meta") load().catch(() => {});
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      // By its place too: on a Cyrillic keyboard the key says another letter.
      if (event.key.toLowerCase() !== "k" && event.code !== "KeyK") return;
      event.preventDefault();
      setWasOpen(true);
      setOpen((before) => !before);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-label={t("button")}
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        onPointerEnter={() => load().catch(() => {})}
        onClick={() => {
          setWasOpen(true);
          setOpen(true);
        }}
        className="flex items-center gap-2 whitespace-nowrap py-2 text-soft hover:text-ink"
      >
        {t("label")}
        <kbd className="hidden rounded-sm border border-line px-1 font-sans text-faint text-xs 2xl:inline">
          {t("keys")}
        </kbd>
      </button>
      {wasOpen && <SearchDialog open={open} onOpenChange={setOpen} pages={pages} />}
    </>
  );
}
