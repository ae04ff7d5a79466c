import type { ComponentProps } from "react";
import { classes } from "./classes";

export type ButtonLook = "primary" | "secondary" | "plain" | "danger";

const LOOKS: Record<ButtonLook, string> = {
  primary: "bg-accent text-on-accent border-accent hover:bg-accent-strong hover:border-accent-strong",
  secondary: "bg-surface text-ink border-edge hover:border-ink",
  plain: "border-transparent text-accent hover:underline underline-offset-4",
  danger: "bg-surface text-bad border-bad hover:bg-bad-soft",
};

/** The classes of a button, for a link that looks like one. */
export function buttonClasses(look: ButtonLook = "primary", small = false): string {
  return classes(
    "inline-flex items-center justify-center gap-2 rounded-md border font-medium no-underline",
    "disabled:opacity-60 aria-disabled:opacity-60",
    small ? "min-h-8 text-sm" : "min-h-11 text-base sm:min-h-10 sm:text-sm",
    // A plain one lines up with the text around it.
    look !== "plain" && (small ? "px-3" : "px-5"),
    LOOKS[look],
  );
}

interface ButtonProps extends ComponentProps<"button"> {
  look?: ButtonLook;
  small?: boolean;
  /** Work goes on: says so to screen readers and takes no second click. */
  busy?: boolean;
}

export function Button({ look = "primary", small, busy, type = "button", className, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      disabled={rest.disabled || busy}
      className={classes(buttonClasses(look, small), className)}
    />
  );
}
