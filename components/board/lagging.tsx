"use client";

import { type ReactNode, Suspense, useEffect, useState } from "react";

interface LaggingProps {
  /** What the content is of; of another one the content is made anew. */
  of: string;
  /** Shown as long as there has been nothing. */
  fallback: ReactNode;
  /** Whether the content is there by now. */
  ready: boolean;
  children: ReactNode;
}

/** Content that takes its time without holding up the page around it: until the new one is there the last is shown, dimmed. */
export function Lagging({ of, fallback, ready, children }: LaggingProps) {
  const [last, setLast] = useState<ReactNode>(null);
  const meanwhile = last && (
    <div aria-busy="true" data-lagging className="pointer-events-none opacity-50">
      {last}
    </div>
  );
  if (ready) return <Arrived onArrival={setLast}>{children}</Arrived>;
  return (
    <Suspense key={of} fallback={meanwhile || fallback}>
      <Arrived onArrival={setLast}>{children}</Arrived>
    </Suspense>
  );
}

/** Says so as soon as what it holds can be seen. */
function Arrived({ children, onArrival }: { children: ReactNode; onArrival: (content: ReactNode) => void }) {
  useEffect(() => onArrival(children), [children, onArrival]);
  return children;
}
