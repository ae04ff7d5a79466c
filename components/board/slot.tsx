import { type ReactNode, Suspense } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { CardBoundary } from "./card-boundary";
import { InTurn } from "./in-turn";
import { Lagging } from "./lagging";

interface SlotProps {
  /** Classes of the size that the card will have. */
  size: string;
  /**
   * What a card shows whose figures may take long to work out: when the reader asks for something else, the rest of the board does
   * not wait for it. Without it the card changes together with the board.
   */
  lagging?: boolean;
  /** Whether what it shows is there by now: then the page is first drawn with it, and keeps no place. */
  ready?: boolean;
  children: ReactNode;
}

/** The place of a card: its size is kept until it arrives, and a fault in it stays in it. */
export function Slot({ size, lagging, ready = false, children }: SlotProps) {
  const skeleton = <Skeleton className={size} />;
  const content = ready ? children : <InTurn>{children}</InTurn>;
  return (
    <CardBoundary>
      {lagging ? (
        <Lagging fallback={skeleton} ready={ready}>
          {content}
        </Lagging>
      ) : ready ? (
        content
      ) : (
        <Suspense fallback={skeleton}>{content}</Suspense>
      )}
    </CardBoundary>
  );
}
