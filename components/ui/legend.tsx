import type { ReactNode } from "react";
import { classes } from "./classes";

/** The heading of a group of fields, below a rule as that of a card. */
export function Legend({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <legend
      className={classes(
        "w-full border-ink border-t pt-3 font-semibold font-serif text-lg leading-snug [overflow-wrap:anywhere]",
        className,
      )}
    >
      {children}
    </legend>
  );
}
