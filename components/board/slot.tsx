import { type ReactNode, Suspense } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { CardBoundary } from "./card-boundary";

interface SlotProps {
  /** Classes of the size that the card will have. */
  size: string;
  children: ReactNode;
}

/** The place of a card: its size is kept until it arrives, and a fault in it stays in it. */
export function Slot({ size, children }: SlotProps) {
  return (
    <CardBoundary>
      <Suspense fallback={<Skeleton className={size} />}>{children}</Suspense>
    </CardBoundary>
  );
}
