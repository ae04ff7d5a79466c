"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useSearch } from "../../accounts/use-search";
import { allowInjectedStyles } from "../../ui/injected-styles";
import { SearchList } from "./search-list";
import { type FoundPage, matchingPages, resultsOf, type SearchResult } from "./search-results";

interface SearchDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  pages: readonly FoundPage[];
}

/** Finds an account, a contact or a page by its name, by keys alone. */
export function SearchDialog({ open, onOpenChange, pages }: SearchDialogProps) {
  const t = useTranslations("common.search");
  allowInjectedStyles();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-black/30" />
        <Dialog.Content className="fixed inset-x-4 top-16 z-50 mx-auto flex max-h-[min(36rem,calc(100dvh-6rem))] max-w-xl animate-appear flex-col rounded-md border border-edge bg-surface outline-none sm:top-24">
          <Dialog.Title className="sr-only">{t("button")}</Dialog.Title>
          <Dialog.Description className="sr-only">{t("hint")}</Dialog.Description>
          <SearchBox pages={pages} onDone={() => onOpenChange(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function SearchBox({ pages, onDone }: { pages: readonly FoundPage[]; onDone: () => void }) {
  const t = useTranslations("common.search");
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const list = useId();
  const { found, of, failed } = useSearch(typed);
  const results = resultsOf(found, matchingPages(pages, typed));
  const chosen = results[Math.min(active, results.length - 1)];
  const isAnswered = of === typed.trim();

  useEffect(() => setActive(0), [typed]);

  const go = ({ href }: SearchResult) => {
    onDone();
    router.push(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = results.length - 1;
    const at = Math.min(active, last);
    const moves: Record<string, number> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + 8),
      PageUp: Math.max(0, at - 8),
    };
    const to = moves[event.key];
    if (to !== undefined && results.length > 0) {
      event.preventDefault();
      setActive(to);
    } else if (event.key === "Enter" && chosen && !event.nativeEvent.isComposing) {
      event.preventDefault();
      // What is shown is of what was typed before: the best match of that is not meant.
      if (isAnswered || chosen.group === "pages") go(chosen);
    }
  };
  return (
    <>
      <input
        role="combobox"
        aria-label={t("button")}
        aria-expanded={results.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen && `${list}-${chosen.key}`}
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={t("placeholder")}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={onKeyDown}
        className="min-h-14 w-full shrink-0 rounded-t-md border-line border-b bg-surface px-4 text-base outline-none placeholder:text-faint"
      />
      <SearchList id={list} results={results} chosen={chosen ?? null} onChoose={go} />
      <p
        role="status"
        className={results.length > 0 || typed.trim() === "" ? "sr-only" : "px-4 py-4 text-sm text-soft"}
      >
        {failed
          ? t("failed")
          : !isAnswered
            ? ""
            : results.length > 0
              ? t("count", { count: results.length })
              : t("nothing")}
      </p>
    </>
  );
}
