"use client";

import dynamic from "next/dynamic";
import { useQueryStates } from "nuqs";
import { boardParsers, panelParsers, writeBoardAddress } from "@/lib/board/schema";
import { useBoardFilters } from "./board-transition";

const ExplanationPanel = dynamic(
  () => import("@/components/metric/explanation-panel").then((module) => module.ExplanationPanel),
  {
    ssr: false,
  },
);

const SHUT = { explain: null, definition: null, at: null, account: null };

/** Opens the side panel that the address names. Opening and closing leave the board alone; the back button undoes them. */
export function PanelHost() {
  const [panel, setPanel] = useQueryStates(panelParsers, { history: "push", shallow: true, scroll: false });
  const [filters] = useQueryStates(boardParsers);
  const { setFilters } = useBoardFilters();
  if (panel.explain === null) return null;
  const metric = panel.explain;
  const use = (definition: string) => {
    const { [metric]: _, ...others } = filters.definitions;
    setPanel(SHUT);
    setFilters({ definitions: definition === "standard" ? others : { ...others, [metric]: definition } });
  };
  return (
    <ExplanationPanel
      address={writeBoardAddress("/board", { ...filters, ...panel, account: null })}
      account={panel.account}
      onAccount={(account) => setPanel({ account })}
      onUse={use}
      onClose={() => setPanel(SHUT)}
    />
  );
}
