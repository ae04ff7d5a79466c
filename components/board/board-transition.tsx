"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { createContext, type ReactNode, type TransitionStartFunction, useContext, useTransition } from "react";
import { Dimmed } from "@/components/ui/dimmed";
import { boardParsers } from "@/lib/board/schema";

export const Transition = createContext<{ pending: boolean; start: TransitionStartFunction }>({
  pending: false,
  start: (work) => void work(),
});

/** Keeps the figures on the page while the next ones are worked out, and lets every filter know that this goes on. */
export function BoardTransition({ children }: { children: ReactNode }) {
  const [pending, start] = useTransition();
  return <Transition value={{ pending, start }}>{children}</Transition>;
}

/** The filters in the address; changing them asks the server for the board anew. */
export function useBoardFilters() {
  const { pending, start } = useContext(Transition);
  const [filters, setFilters] = useQueryStates(boardParsers, {
    history: "push",
    shallow: false,
    scroll: false,
    startTransition: start,
  });
  return { filters, setFilters, pending };
}

/** What the filters act on: dimmed while it is out of date. */
export function BoardContent({ children }: { children: ReactNode }) {
  const t = useTranslations("board");
  const { pending } = useContext(Transition);
  return (
    <Dimmed pending={pending}>
      <p role="status" className="sr-only">
        {pending ? t("updating") : ""}
      </p>
      {children}
    </Dimmed>
  );
}
