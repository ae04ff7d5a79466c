import type { ComponentProps } from "react";
import { type ButtonLook, buttonClasses } from "./button";
import { classes } from "./classes";
import { PageLink } from "./page-link";

/** A link in running text. */
export function Link({ className, ...rest }: ComponentProps<typeof PageLink>) {
  return (
    <PageLink
      {...rest}
      className={classes(
        "text-accent underline decoration-1 underline-offset-3 hover:text-accent-strong hover:decoration-2",
        className,
      )}
    />
  );
}

/** A link that is the next step and therefore looks like a button. */
export function ButtonLink({
  look,
  small,
  className,
  ...rest
}: ComponentProps<typeof PageLink> & { look?: ButtonLook; small?: boolean }) {
  return <PageLink {...rest} className={classes(buttonClasses(look, small), className)} />;
}
