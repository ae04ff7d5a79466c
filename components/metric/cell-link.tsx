import { type MouseEvent, type ReactNode, useCallback } from "react";
import { SHUT_PANEL } from "@/lib/board/schema";
import type { OpenedCell } from "@/lib/charts/chart-table";
import { showPanel, writePanel } from "./use-panel";

interface CellLinkProps {
  /** Address of the board, with its filters. */
  board: string;
  place: Required<OpenedCell>;
  children: ReactNode;
}

/** A figure of a cohort grid read as a table, which opens the customers of its cell. */
export function CellLink({ board, place, children }: CellLinkProps) {
  const open = useCallback(
    (event: MouseEvent<HTMLAnchorElement>) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      showPanel({ ...SHUT_PANEL, ...place });
    },
    [place],
  );
  return (
    <a
      href={writePanel(board, { ...SHUT_PANEL, ...place })}
      onClick={open}
      className="underline decoration-line underline-offset-4 hover:text-accent hover:decoration-accent"
    >
      {children}
    </a>
  );
}
