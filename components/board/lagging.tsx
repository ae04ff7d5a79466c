"use client";

import { type ReactNode, Suspense, useEffect, useState, useTransition } from "react";
import { classes } from "@/components/ui/classes";
import { Dimmed } from "@/components/ui/dimmed";

interface LaggingProps {
  /** Shown as long as there has been nothing. */
  fallback: ReactNode;
  /** Whether the content is there by now. */
  ready: boolean;
  children: ReactNode;
}

/**
 * Content that takes its time without holding up the page around it: until the new one is there the last stays, dimmed. It follows in a
 * transition of its own, as a new boundary with a fallback would keep what is there a moment later from being shown for a third of a second.
 */
export function Lagging({ fallback, ready, children }: LaggingProps) {
  const [shown, setShown] = useState(children);
  const [, start] = useTransition();
  useEffect(() => start(() => setShown(children)), [children]);
  if (ready) return children;
  const isLast = shown !== children;
  return (
    <Suspense fallback={fallback}>
      {/* A card that has nothing to say takes no room. */}
      <Dimmed pending={isLast} className={classes("empty:hidden", isLast && "pointer-events-none")}>
        {shown}
      </Dimmed>
    </Suspense>
  );
}
