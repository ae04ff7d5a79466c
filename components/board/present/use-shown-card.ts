import { useEffect } from "react";
import { fitCard } from "./fit-card";

/** A card that grows while it is shown, as when a chart turns into its table, is fitted anew after this long. */
const SETTLE_MS = 120;

/** Shows one card alone, as large as it fits; the page behind comes back when the presentation is left. */
export function useShownCard(card: HTMLElement | undefined): void {
  useEffect(() => {
    const page = document.documentElement;
    page.setAttribute("data-presenting", "");
    return () => {
      page.removeAttribute("data-presenting");
      page.style.removeProperty("--present-zoom");
    };
  }, []);

  useEffect(() => {
    if (!card) return;
    card.setAttribute("data-shown", "");
    fitCard(card);
    card.scrollTop = 0;
    let height = contentHeight(card);
    let settling: ReturnType<typeof setTimeout> | undefined;
    const refit = () => {
      fitCard(card);
      height = contentHeight(card);
    };
    const observer = new MutationObserver(() => {
      clearTimeout(settling);
      // Pointing at a chart writes into it as well, and changes no size.
      settling = setTimeout(() => contentHeight(card) !== height && refit(), SETTLE_MS);
    });
    observer.observe(card, { childList: true, subtree: true });
    window.addEventListener("resize", refit);
    return () => {
      clearTimeout(settling);
      observer.disconnect();
      window.removeEventListener("resize", refit);
      card.removeAttribute("data-shown");
    };
  }, [card]);
}

function contentHeight(card: HTMLElement): number {
  return [...card.children].reduce((sum, child) => sum + (child as HTMLElement).offsetHeight, 0);
}
