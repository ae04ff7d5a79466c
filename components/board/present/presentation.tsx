"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useContext, useEffect, useEffectEvent } from "react";
import { type PresentStep, placeAfter, presentStep } from "@/lib/board/presentation";
import { Transition } from "../board-transition";
import { PresentBar } from "./present-bar";
import { useCards } from "./use-cards";
import { usePlace } from "./use-place";
import { useShownCard } from "./use-shown-card";

export interface PresentationProps {
  /** The board, its period and filters in one line. */
  line: string;
  /** Addresses of the boards around it, as presented. */
  before: string | null;
  after: string | null;
}

/** What keys are typed into or act on themselves. */
const OWN_KEYS = "input, select, textarea, [contenteditable], [role=dialog]";
const OWN_ESCAPE = "input, textarea, [contenteditable], [role=dialog]";
const OWN_SPACE = "a, button, summary, [role=button], [role=grid]";

/** One card per screen: shows the one that the address names, and goes on by keys, buttons and the sides of the screen. */
export function Presentation({ line, before, after }: PresentationProps) {
  const t = useTranslations("board.present");
  const { place, goTo, leave } = usePlace();
  const cards = useCards();
  const router = useRouter();
  const { start } = useContext(Transition);
  const at = Math.min(place ?? 1, Math.max(1, cards.length));
  const card = cards[at - 1];
  useShownCard(card);

  const step = (to: PresentStep) => {
    if (to === "leave") {
      leave();
      // The reader finds the page at the card that they saw last.
      requestAnimationFrame(() => card?.scrollIntoView({ block: "center" }));
      return;
    }
    const next = placeAfter(to, at, cards.length);
    if (typeof next === "number") goTo(next);
    else {
      const href = next === "board-after" ? after : before;
      if (href !== null) start(() => router.push(href));
    }
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    // Escape does nothing in a list that is shut, and never should keep a reader in.
    const ownsKey = target?.closest(event.key === "Escape" ? OWN_ESCAPE : OWN_KEYS);
    if (ownsKey || (event.key === " " && target?.closest(OWN_SPACE))) return;
    const to = presentStep(event);
    if (to === null) return;
    event.preventDefault();
    step(to);
  });
  const leaveFullScreen = useEffectEvent(() => {
    // Escape gives the screen back without telling the page of the key.
    if (!document.fullscreenElement) step("leave");
  });
  useEffect(() => {
    window.addEventListener("keydown", press);
    document.addEventListener("fullscreenchange", leaveFullScreen);
    return () => {
      window.removeEventListener("keydown", press);
      document.removeEventListener("fullscreenchange", leaveFullScreen);
    };
  }, []);

  const name = nameOf(card);
  return (
    <PresentBar
      line={line}
      at={at}
      count={cards.length}
      announcement={card ? t("announce", { n: at, count: cards.length, name }) : ""}
      onStep={step}
    />
  );
}

/** What a card is called: the words that label it. */
function nameOf(card: HTMLElement | undefined): string {
  const heading = card?.getAttribute("aria-labelledby");
  return card?.getAttribute("aria-label") ?? (heading && document.getElementById(heading)?.textContent) ?? "";
}
