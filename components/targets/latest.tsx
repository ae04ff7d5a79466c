import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { TargetMark } from "@/components/metric/target-mark";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import type { BoardWords } from "@/lib/board/target-words";
import { getDefinition, getMetric } from "@/lib/metrics/catalogue";
import { loadLatestStanding } from "@/lib/targets/loaders";
import type { TargetRun } from "@/lib/targets/types";

/** The newest figure that targets are for, with its period and, where there is room, its interval. */
export function LatestFigure({ run }: { run: TargetRun }) {
  return (
    <Suspense fallback={<Waiting />}>
      <Figure run={run} />
    </Suspense>
  );
}

/** How that figure stands to its target. */
export function LatestMark({ run }: { run: TargetRun }) {
  return (
    <Suspense fallback={<Waiting />}>
      <Mark run={run} />
    </Suspense>
  );
}

const Waiting = () => <span className="text-faint">…</span>;

async function Figure({ run }: { run: TargetRun }) {
  const [latest, t, board, notation] = await Promise.all([
    loadLatestStanding(run),
    getTranslations("targets"),
    getTranslations("board.tile"),
    loadNotation(),
  ]);
  if (!latest) return <span className="text-faint text-xs">{t("notBegun")}</span>;
  const format = figureFormat(notation);
  const { value, low, high, period } = latest.row;
  const unit = unitOf(run);
  // A score is compared with its target, from which it may lie less than a point.
  const isScore = unit === "score" || unit === "rating";
  const figure = (level: number | null) => (isScore ? format.fine(level, unit) : format.figure(level, unit));
  return (
    <>
      <span className="whitespace-nowrap">{figure(value)}</span>
      <span className="block text-soft text-xs">
        {format.period(period, run.grain, "short")}
        {low !== null && high !== null && (
          <span className="max-lg:hidden">
            {" · "}
            {board("interval", { low: figure(low), high: figure(high) })}
          </span>
        )}
      </span>
    </>
  );
}

async function Mark({ run }: { run: TargetRun }) {
  const [latest, t, notation] = await Promise.all([loadLatestStanding(run), getTranslations("board"), loadNotation()]);
  if (!latest) return null;
  const format = figureFormat(notation);
  return <TargetMark standing={latest.standing} unit={unitOf(run)} format={format} t={t as BoardWords} />;
}

const unitOf = ({ metric, definition }: TargetRun) => getDefinition(getMetric(metric), definition).unit;
