import type { ReactNode } from "react";
import { classes } from "./classes";

interface DimmedProps {
  /** What is shown is out of date: the next is on its way. */
  pending: boolean;
  className?: string;
  children: ReactNode;
}

/** What choices act on, dimmed while it is out of date; not where the next is there before it would be seen, which would only flicker. */
export function Dimmed({ pending, className, children }: DimmedProps) {
  return (
    <div
      aria-busy={pending}
      className={classes(className, "transition-opacity duration-150", pending && "opacity-50 delay-300")}
    >
      {children}
    </div>
  );
}
