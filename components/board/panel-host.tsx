"use client";

import dynamic from "next/dynamic";
import { useQueryStates } from "nuqs";
import { showPanel, usePanel } from "@/components/metric/use-panel";
import { boardParsers, SHUT_PANEL, writeBoardAddress } from "@/lib/board/schema";
import { useBoardFilters } from "./board-transition";

const ExplanationPanel = dynamic(
  () => import("@/components/metric/explanation-panel").then((module) => module.ExplanationPanel),
  {
    ssr: false,
  },
);

const CohortPanel = dynamic(() => import("@/components/metric/cohort-panel").then((module) => module.CohortPanel), {
  ssr: false,
});

/** Opens the side panel that the address names. Opening and closing leave the board alone; the back button undoes them. */
export function PanelHost() {
  const panel = usePanel();
  const [filters] = useQueryStates(boardParsers);
  const { setFilters } = useBoardFilters();
  const address = writeBoardAddress("/board", { ...filters, ...panel, account: null });
  const close = () => showPanel(SHUT_PANEL);
  const { cell, cohortsBy: by, cohort, age } = panel;
  if (cell !== null && by !== null && cohort !== null && age !== null)
    return <CohortPanel address={address} place={{ cell, by, cohort, age }} onClose={close} />;
  if (panel.explain === null) return null;
  const metric = panel.explain;
  const use = (definition: string) => {
    const { [metric]: _, ...others } = filters.definitions;
    close();
    setFilters({ definitions: definition === "standard" ? others : { ...others, [metric]: definition } });
  };
  return (
    <ExplanationPanel
      address={address}
      account={panel.account}
      onAccount={(account) => showPanel({ account })}
      onGroup={(group) => showPanel({ group, of: null })}
      onUse={use}
      onClose={close}
    />
  );
}
