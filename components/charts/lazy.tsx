"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { Bridge } from "@/lib/charts/prepare-bridge";
import type { NpsChartProps } from "./nps-chart";
import type { RetentionChartProps } from "./retention-chart";

/*
 * The drawing code arrives after the page, in one chunk that all charts share; until then a box of the final size stands
 * in its place. The figures are on the page before that: in the tiles and in each chart's table.
 */
export const NpsChart = dynamic<NpsChartProps>(() => import("./nps-chart"), {
  ssr: false,
  loading: () => <Waiting size="h-80" />,
});
export const RetentionChart = dynamic<RetentionChartProps>(() => import("./retention-chart"), {
  ssr: false,
  loading: () => <Waiting size="h-80" />,
});
export const BridgeChart = dynamic<{ bridge: Bridge }>(() => import("./bridge-chart"), {
  ssr: false,
  loading: () => <Waiting size="h-[336px]" />,
});

function Waiting({ size }: { size: string }) {
  const t = useTranslations("charts");
  return <div role="status" aria-label={t("loading")} className={size} />;
}
