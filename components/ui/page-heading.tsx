import type { ReactNode } from "react";

interface PageHeadingProps {
  title: ReactNode;
  /** What this page is for, in a sentence or two. */
  children?: ReactNode;
  /** What can be done with the page as a whole. */
  actions?: ReactNode;
}

/** The head of a page. */
export function PageHeading({ title, children, actions }: PageHeadingProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4 pt-8 pb-6 sm:pt-12 md:flex-nowrap print:pt-5 print:pb-4">
      <div className="min-w-0">
        <h1 className="font-semibold text-3xl leading-tight tracking-tight sm:text-4xl">{title}</h1>
        {children && <div className="mt-2 max-w-prose text-pretty text-soft print:max-w-none">{children}</div>}
      </div>
      {actions && <div className="print:hidden flex shrink-0 items-center gap-4">{actions}</div>}
    </div>
  );
}
