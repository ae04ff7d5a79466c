"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether this is drawn in a browser by now, rather than by the server or for the first time after it. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
