"use client";

import { type ReactNode, startTransition, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** Milliseconds after which a drawing out of sight is made though the page never came to rest. */
const LONGEST_WAIT = 1_000;

/**
 * A drawing that the browser makes, not the server: in sight together with the page, elsewhere when the page is at rest. Most of
 * a board is out of sight, and neither its opening nor a new filter waits for that part. Printing draws all.
 */
export function LateDrawing({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isInSight, setInSight] = useState(false);
  const [drawn, setDrawn] = useState<ReactNode>(null);

  // Measured before anything is painted: what is in sight must not be empty for a moment.
  useLayoutEffect(() => {
    if (!place.current) return;
    const { top, bottom } = place.current.getBoundingClientRect();
    setInSight(top < window.innerHeight && bottom > 0);
    const watch = new IntersectionObserver((seen) => setInSight(seen.at(-1)?.isIntersecting ?? false));
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    const draw = () => setDrawn(children);
    const print = () => flushSync(draw);
    const forget = whenAtRest(() => startTransition(draw));
    window.addEventListener("beforeprint", print);
    return () => {
      forget();
      window.removeEventListener("beforeprint", print);
    };
  }, [children]);

  const shown = isInSight ? children : drawn;
  return (
    <div ref={place} data-waiting={shown ? undefined : ""} className={shown ? undefined : "h-72"}>
      {shown}
    </div>
  );
}

/** Safari cannot be asked for its rest, and is given a moment. */
function whenAtRest(work: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(work, LONGEST_WAIT / 5);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: LONGEST_WAIT });
  return () => cancelIdleCallback(asked);
}
