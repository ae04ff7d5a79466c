"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useQueryStates } from "nuqs";
import { useContext, useState } from "react";
import { showPanel, usePanel } from "@/components/metric/use-panel";
import { boardParsers, type PanelState, SHUT_PANEL, writeBoardAddress } from "@/lib/board/schema";
import { Transition } from "./board-transition";

const ExplanationPanel = dynamic(
  () => import("@/components/metric/explanation-panel").then((module) => module.ExplanationPanel),
  {
    ssr: false,
  },
);

const CohortPanel = dynamic(() => import("@/components/metric/cohort-panel").then((module) => module.CohortPanel), {
  ssr: false,
});

interface PanelHostProps {
  /** The period that the board opened at, where its address names none. */
  to: string | null;
  /** Definitions that the organisation uses in place of the standard ones, by indicator. */
  usual: Readonly<Record<string, string>>;
}

/**
 * Opens the side panel that the address names. Opening and closing leave the board alone; the back button undoes them.
 */
export function PanelHost({ to, usual }: PanelHostProps) {
  const panel = usePanel();
  const [filters] = useQueryStates(boardParsers);
  const { start } = useContext(Transition);
  const router = useRouter();
  /** The panel that the reader has left for another board; the address follows once that is there. */
  const [left, setLeft] = useState<PanelState | null>(null);
  const address = writeBoardAddress("/board", { ...filters, to: filters.to ?? to, ...panel, account: null });
  const close = () => showPanel(SHUT_PANEL);
  const { cell, cohortsBy: by, cohort, age } = panel;
  if (cell !== null && by !== null && cohort !== null && age !== null)
    return (
      <CohortPanel
        address={address}
        place={{ cell, by, cohort, age }}
        account={panel.account}
        onAccount={(account) => showPanel({ account })}
        onClose={close}
      />
    );
  if (panel.explain === null || panel === left) return null;
  const metric = panel.explain;
  const use = (definition: string) => {
    const { [metric]: _, ...others } = filters.definitions;
    const definitions = definition === (usual[metric] ?? "standard") ? others : { ...others, [metric]: definition };
    const here = window.location.pathname + window.location.search;
    setLeft(panel);
    start(() => router.push(writeBoardAddress(here, { ...SHUT_PANEL, definitions }), { scroll: false }));
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
