import type { ReactNode } from "react";
import { type PanelState, SHUT_PANEL } from "@/lib/board/schema";
import { ExplainLink } from "./explain-link";
import { writePanel } from "./use-panel";

interface FigureLinkProps {
  /** Address of the board, with its filters. */
  board: string;
  metric: string;
  panel: Partial<Pick<PanelState, "definition" | "at" | "of" | "group">>;
  children: ReactNode;
}

/** A figure of a table, which opens its explanation and so the accounts and rows behind it. */
export function FigureLink({ board, metric, panel, children }: FigureLinkProps) {
  return (
    <ExplainLink
      metric={metric}
      panel={panel}
      href={writePanel(board, { ...SHUT_PANEL, ...panel, explain: metric })}
      className="underline decoration-line underline-offset-4 hover:text-accent hover:decoration-accent"
    >
      {children}
    </ExplainLink>
  );
}
