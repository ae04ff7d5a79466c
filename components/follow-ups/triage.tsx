"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { Desk, InboxItem } from "@/lib/follow-ups/loaders";
import { Detail } from "./detail";
import { ItemList } from "./item-list";
import { useKeys } from "./use-keys";

interface TriageProps {
  items: InboxItem[];
  desk: Desk;
}

/** The list with the follow-up that lies open beside it: one after the other by j and k, without asking the server. */
export function Triage({ items, desk }: TriageProps) {
  const t = useTranslations("follow-ups");
  const toast = useToast();
  const [wanted, want] = useState(useSearchParams().get("open"));
  // What somebody else has closed stays on the screen, with what was typed, until the reader goes on.
  const [overtaken, hold] = useState<InboxItem | null>(null);
  const found = items.find(({ id }) => id === wanted);
  const item = found ?? (overtaken?.id === wanted ? overtaken : items[0]);

  const open = useCallback((id: string) => {
    want(id);
    hold(null);
    const address = new URL(window.location.href);
    address.searchParams.set("open", id);
    window.history.replaceState(null, "", address);
    document.querySelector(`[data-follow-up="${id}"]`)?.scrollIntoView({ block: "nearest" });
  }, []);
  const at = items.findIndex(({ id }) => id === item?.id);
  const go = (step: number) => {
    const next = items[Math.min(items.length - 1, Math.max(0, at + step))];
    if (next) open(next.id);
  };
  useKeys({
    j: () => go(1),
    ArrowDown: () => go(1),
    k: () => go(-1),
    ArrowUp: () => go(-1),
  });
  const closed = useCallback(() => {
    if (!item) return;
    toast(t("close.done", { name: item.account }));
    const next = items[at + 1] ?? items[at - 1];
    if (next) open(next.id);
  }, [item, items, at, open, toast, t]);
  const keep = useCallback(() => {
    if (!item) return;
    want(item.id);
    hold(item);
  }, [item]);
  return (
    <div className="grid gap-x-10 lg:grid-cols-[minmax(20rem,26rem)_minmax(0,1fr)]">
      <nav
        aria-label={t("list")}
        className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto"
      >
        <ItemList items={items} openId={item?.id ?? null} onOpen={open} />
      </nav>
      <div className="hidden lg:block lg:pt-4">
        {item ? (
          <Detail key={item.id} item={item} desk={desk} onClosed={closed} onOvertaken={keep} />
        ) : (
          <p className="text-soft">{t("choose")}</p>
        )}
      </div>
    </div>
  );
}
