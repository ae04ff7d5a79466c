import { useEffect, useState } from "react";

/** What can be shown alone, in the order of the page; it grows as cards arrive. Cards say so by the attribute data-screen. */
export function useCards(): readonly HTMLElement[] {
  const [cards, setCards] = useState<readonly HTMLElement[]>([]);
  useEffect(() => {
    const main = document.getElementById("main");
    if (!main) return;
    const look = () => {
      const found = [...main.querySelectorAll<HTMLElement>("[data-screen]")].filter((card) => card.checkVisibility());
      setCards((known) =>
        known.length === found.length && known.every((card, at) => card === found[at]) ? known : found,
      );
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(main, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return cards;
}
