import type { ReactNode } from "react";

interface EmptyStateProps {
  title: string;
  /** What would fill this place. */
  children: ReactNode;
  /** The next step, as a link or button. */
  action?: ReactNode;
}

/** Nothing here yet, what would fill it, and how. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-3 border-line border-y py-8">
      <p className="font-serif text-lg">{title}</p>
      <div className="max-w-prose text-sm text-soft">{children}</div>
      {action}
    </div>
  );
}
