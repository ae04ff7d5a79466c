"use client";

import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import type { Shares } from "@/lib/charts/prepare-shares";
import type { Trend } from "@/lib/charts/prepare-trend";
import type { Grain } from "@/lib/metrics/types";
import { CursorBox, type CursorLine } from "./cursor-box";
import { LinesPanel } from "./lines-panel";
import { SharesPanel } from "./shares-panel";

const GROUPS = ["detractors", "passives", "promoters"] as const;
const SYNC = "nps";

export interface NpsChartProps {
  trend: Trend;
  shares: Shares;
  grain: Grain;
}

/** The net promoter score with its interval, over the shares of its three groups. */
export default function NpsChart({ trend, shares, grain }: NpsChartProps) {
  const t = useTranslations("charts");
  const format = useFigureFormat();
  const periodTick = (period: string) => format.period(period, grain, "short");
  const describe = (period: string) => {
    const point = trend.points.find((candidate) => candidate.period === period);
    const level = point?.levels.nps;
    const row = shares.rows.find((candidate) => candidate.period === period);
    if (!point || !level) return null;
    const score: CursorLine = {
      id: "nps",
      colour: "nps",
      name: t("nps.score"),
      value: level.value === null ? t("noData") : format.figure(level.value, "score"),
      more: level.band
        ? `${t("interval", { low: format.figure(level.band[0], "score"), high: format.figure(level.band[1], "score") })} · ${t("n", { n: format.number(level.n) })}`
        : t("n", { n: format.number(level.n) }),
    };
    const groups = [...GROUPS].reverse().flatMap((group): CursorLine[] => {
      const share = row?.shares?.[group];
      return share === undefined
        ? []
        : [{ id: group, colour: group, name: t(`columns.${group}`), value: format.figure(share, "percent") }];
    });
    return (
      <CursorBox
        title={format.period(period, grain)}
        note={!point.complete && t("inProgress")}
        lines={[score, ...groups]}
      />
    );
  };
  return (
    <div>
      <LinesPanel
        trend={trend}
        sync={SYNC}
        height={170}
        showAxis={shares.empty}
        colours={{ nps: "nps" }}
        label={(_, value) => `${t("nps.score")} ${format.figure(value, "score")}`}
        tick={(value) => format.axis(value, "score")}
        periodTick={periodTick}
        describe={describe}
        name={`${t("nps.title")} ${t("keyboard")}`}
      />
      {!shares.empty && (
        <SharesPanel
          shares={shares}
          groups={GROUPS}
          sync={SYNC}
          height={150}
          label={(group, share) => `${t(`columns.${group}`)} ${format.axis(Math.round(share), "percent")}`}
          tick={(value) => format.axis(value, "percent")}
          periodTick={periodTick}
          name={t("nps.shares")}
        />
      )}
    </div>
  );
}
