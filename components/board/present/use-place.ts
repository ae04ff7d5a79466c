import { useQueryState } from "nuqs";
import { useCallback } from "react";
import { presentParser } from "@/lib/board/presentation";

/** Which card is presented, as the address has it; null while the board is read as a page. The server is not asked for anything. */
export function usePlace() {
  const [place, setPlace] = useQueryState("present", presentParser);
  const enter = useCallback(() => {
    setPlace(1, { history: "push" });
    // Refused where the browser or its owner does not want it: then the page is filled, and no more.
    document.documentElement.requestFullscreen?.().catch(() => {});
  }, [setPlace]);
  const leave = useCallback(() => {
    setPlace(null);
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  }, [setPlace]);
  return { place, goTo: setPlace, enter, leave };
}
