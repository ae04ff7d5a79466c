"use client";

import { type ComponentProps, type MouseEvent, type ReactNode, useCallback } from "react";
import { Tooltip } from "@/components/ui/tooltip";
import { type PanelState, SHUT_PANEL } from "@/lib/board/schema";
import { usePrefetchExplanation } from "./explanation-query";
import { showPanel } from "./use-panel";

interface ExplainLinkProps extends Omit<ComponentProps<"a">, "href"> {
  metric: string;
  /** Which figure of the indicator, where it is not the one that the board goes by. */
  panel?: Partial<Pick<PanelState, "definition" | "at" | "of" | "group" | "account">>;
  /** The address of the explanation, for a new tab and for browsers that have not loaded the page's code yet. */
  href: string;
  /** More on hover and focus. */
  hint?: ReactNode;
}

/**
 * Opens the explanation of a figure beside the board without asking the server for the board again; hovering
 * fetches it beforehand.
 */
export function ExplainLink({ metric, panel, href, hint, onClick, ...rest }: ExplainLinkProps) {
  const prefetch = usePrefetchExplanation(href);
  const open = useCallback(
    (event: MouseEvent<HTMLAnchorElement>) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      showPanel({ ...SHUT_PANEL, ...panel, explain: metric });
    },
    [metric, panel],
  );
  const link = <a {...rest} href={href} onClick={open} onPointerEnter={prefetch} onFocus={prefetch} />;
  return hint ? <Tooltip text={hint}>{link}</Tooltip> : link;
}
