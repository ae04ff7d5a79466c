"use client";

import { type ReactNode, Suspense, startTransition, useEffect, useState } from "react";
import { classes } from "@/components/ui/classes";
import { Dimmed } from "@/components/ui/dimmed";

/** Milliseconds within which what was kept arrives right after the page around it. */
const SOON = 300;

interface LaggingProps {
  /** Shown as long as there has been nothing. */
  fallback: ReactNode;
  /** Whether the content is there by now. */
  ready: boolean;
  children: ReactNode;
}

/**
 * Content that takes its time without holding up the page around it: until the new one is there the last stays, dimmed. What comes soon
 * takes its place; what does not gets a place of its own, where it comes by itself while the last one fills it. Not at once: React shows
 * nothing for a third of a second after such a filling, and would keep from the reader what was there a moment later.
 */
export function Lagging({ fallback, ready, children }: LaggingProps) {
  const [{ content, place }, setShown] = useState({ content: children, place: 0 });
  const [last, setLast] = useState<ReactNode>(null);
  useEffect(() => {
    const show = (steps: number) =>
      setShown((shown) => (shown.content === children ? shown : { content: children, place: shown.place + steps }));
    startTransition(() => show(0));
    const timer = setTimeout(show, SOON, 1);
    return () => clearTimeout(timer);
  }, [children]);
  if (ready) return <Arrived onArrival={setLast}>{children}</Arrived>;
  const isOld = content !== children;
  return (
    <Suspense key={place} fallback={last ? <Last>{last}</Last> : fallback}>
      {/* A card that has nothing to say takes no room. */}
      <Dimmed pending={isOld} className={classes("empty:hidden", isOld && "pointer-events-none")}>
        <Arrived onArrival={setLast}>{content}</Arrived>
      </Dimmed>
    </Suspense>
  );
}

function Last({ children }: { children: ReactNode }) {
  return (
    <Dimmed pending className="pointer-events-none empty:hidden">
      {children}
    </Dimmed>
  );
}

/** Says so as soon as what it holds can be seen. */
function Arrived({ children, onArrival }: { children: ReactNode; onArrival: (content: ReactNode) => void }) {
  useEffect(() => onArrival(children), [children, onArrival]);
  return children;
}
