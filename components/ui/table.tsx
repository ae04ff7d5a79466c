import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";

interface TableProps {
  caption: string;
  children: ReactNode;
  className?: string;
  /** On a phone each row stands as a small sheet instead, whose figures bear the labels of their cells. */
  stacks?: boolean;
}

/**
 * A table that scrolls sideways inside itself on a narrow screen; the caption names it for screen readers. It is positioned,
 * or else words for screen readers in far cells would make the page itself scroll.
 */
export function Table({ caption, children, className, stacks = false }: TableProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and a section would be one landmark too many.
    <div
      role="group"
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="fade-more relative overflow-x-auto print:overflow-visible"
    >
      {/* Words that follow figures stand further from them than one figure from another. */}
      <table
        className={classes(
          "w-full border-collapse text-sm sm:[&_.text-right+:not(.text-right,[class*=pl-])]:pl-4",
          stacks && "stack-on-phone",
          className,
        )}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

interface CellProps {
  /** Figures stand at the right, so that their digits line up. */
  numeric?: boolean;
}

export function HeadCell({ numeric, className, scope = "col", ...rest }: ComponentProps<"th"> & CellProps) {
  return (
    <th
      {...rest}
      scope={scope}
      className={classes(
        "border-edge border-b py-2 pr-4 align-bottom font-medium text-soft last:pr-0",
        numeric ? "text-right" : "text-left",
        className,
      )}
    />
  );
}

interface BodyCellProps extends CellProps {
  /** The name of its column, where rows stand as sheets. */
  label?: string;
  /** Takes the whole width of such a sheet. */
  wide?: boolean;
}

export function Cell({ numeric, label, wide, className, ...rest }: ComponentProps<"td"> & BodyCellProps) {
  return (
    <td
      {...rest}
      data-label={label}
      data-wide={wide ? "" : undefined}
      className={classes(
        "border-line border-b py-2.5 pr-4 align-baseline last:pr-0",
        numeric && "text-right",
        className,
      )}
    />
  );
}
