import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link to a page, which is asked for when it is followed. Every page is made for its reader at that moment: what could be fetched of
 * each link in sight beforehand holds nothing of it, and together takes the server as long as the page that is read.
 */
export function PageLink(props: ComponentProps<typeof NextLink>) {
  return <NextLink {...props} prefetch={false} />;
}
