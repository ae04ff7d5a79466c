import { type ReactNode, useId } from "react";
import { classes } from "./classes";

interface CardProps {
  title: string;
  /** One line under the title. */
  note?: ReactNode;
  /** What can be done with the card, at the right of its title. */
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A part of a page under a thin rule, as a column of a paper; a landmark named by its title. */
export function Card({ title, note, actions, className, children }: CardProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} data-screen="" className={classes("border-ink border-t pt-3", className)}>
      {/* By the card's own width: in a row of cards all have their actions at the same place. */}
      <div className="@container mb-4 break-after-avoid">
        <div className="grid items-baseline gap-x-6 gap-y-1 @xl:grid-cols-[1fr_auto]">
          <h2 id={id} className="font-semibold text-lg leading-snug">
            {title}
          </h2>
          {note && <p className="@xl:col-span-2 @xl:row-start-2 text-sm text-soft">{note}</p>}
          {actions && (
            <div
              data-actions=""
              className="print:hidden flex flex-wrap items-center gap-x-4 text-sm @max-xl:mt-1 @xl:col-start-2 @xl:row-start-1"
            >
              {actions}
            </div>
          )}
        </div>
      </div>
      {children}
    </section>
  );
}
