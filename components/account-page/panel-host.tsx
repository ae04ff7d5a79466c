"use client";

import dynamic from "next/dynamic";
import { showPanel, usePanel } from "@/components/metric/use-panel";
import { explanationQuestion } from "@/lib/account-page/explanation-address";
import { SHUT_PANEL } from "@/lib/board/schema";

const ExplanationPanel = dynamic(
  () => import("@/components/metric/explanation-panel").then((module) => module.ExplanationPanel),
  { ssr: false },
);

/** Opens the explanation that the address names, of this account alone. `period`: the month that the page shows. */
export function AccountPanelHost({ account, period }: { account: number; period: string }) {
  const panel = usePanel();
  const question = explanationQuestion(account, { ...panel, at: panel.at ?? period });
  if (question === null) return null;
  return (
    <ExplanationPanel
      address={question}
      account={panel.account}
      onAccount={(rows) => showPanel({ account: rows })}
      onGroup={(group) => showPanel({ group, of: null })}
      onUse={(definition) => showPanel({ definition })}
      onClose={() => showPanel(SHUT_PANEL)}
    />
  );
}
