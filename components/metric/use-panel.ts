import { useSearchParams } from "next/navigation";
import { createSerializer } from "nuqs/server";
import { useMemo, useSyncExternalStore } from "react";
import { type PanelState, panelParsers, readPanelState } from "@/lib/board/schema";

const CHANGED = "lealta:panel";
/** Writes a panel into an address of a board. */
export const writePanel = createSerializer(panelParsers);

function subscribe(listener: () => void): () => void {
  for (const event of ["popstate", CHANGED]) window.addEventListener(event, listener);
  return () => {
    for (const event of ["popstate", CHANGED]) window.removeEventListener(event, listener);
  };
}

/**
 * What the side panel shows, as the address says it. The address is read itself and not by way of the router, which follows it
 * only once the server has answered for the board behind the panel: of going back twice in the meantime, one step was lost.
 */
export function usePanel(): PanelState {
  // Where the router changes the address, this is what renders anew.
  useSearchParams();
  const search = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => "",
  );
  return useMemo(() => readPanelState(new URLSearchParams(search)), [search]);
}

/** Has the panel show something else: a step of its own in the browser's history, which leaves the board alone. */
export function showPanel(change: Partial<PanelState>): void {
  window.history.pushState(null, "", writePanel(window.location.pathname + window.location.search, change));
  window.dispatchEvent(new Event(CHANGED));
}
