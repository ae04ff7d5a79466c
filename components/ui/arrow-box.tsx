import type { ReactNode } from "react";
import { classes } from "./classes";
import { CONTROL } from "./field";

/** The classes of the browser's own choice of one, where it stands in an ArrowBox. */
export const SELECT = `${CONTROL} appearance-none pr-8`;

/** The place of a choice of one, with the arrow that the menus have. */
export function ArrowBox({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span className={classes("relative flex", className)}>
      {children}
      <span
        aria-hidden="true"
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-3 text-soft text-xs"
      >
        ▾
      </span>
    </span>
  );
}
