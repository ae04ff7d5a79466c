"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/format/numbers";
import type { Estimate } from "@/lib/imports/estimate";
import { Notice } from "../ui/notice";
import { ProgressBar } from "./progress-bar";
import { useImportProgress } from "./use-import-progress";

/** An import under way: phase, rows, speed and time left. */
export function ImportProgress({ address }: { address: string }) {
  const t = useTranslations("upload.progress");
  const phases = useTranslations("imports.phases");
  const locale = useLocale();
  const { answer, estimate, silent } = useImportProgress(address);
  const progress = answer?.progress;
  const waiting = answer?.status === "waiting";
  // Before it began and after it ended nobody tells how far it is; nor until the first answer, as after a reload.
  const label = waiting ? t("waiting") : progress ? phases(progress.phase) : t("title");
  return (
    <section className="flex min-h-72 max-w-2xl flex-col gap-4 border-ink border-t pt-4">
      <p role="status" className="font-semibold font-serif text-xl">
        {label}
      </p>
      <ProgressBar label={label} value={estimate?.share} />
      <div className="flex flex-wrap gap-x-8 gap-y-1 text-soft tabular-nums">
        {progress && <span>{t("rows", { rows: progress.rows })}</span>}
        {estimate?.rowsPerSecond != null && (
          <span>{t("speed", { speed: formatNumber(Math.round(estimate.rowsPerSecond), locale) })}</span>
        )}
        {estimate && <TimeLeft estimate={estimate} />}
      </div>
      <p className="text-sm text-soft">
        {waiting && `${t("waitingNote")} `}
        {t("leave")}
      </p>
      {silent && (
        <Notice tone="warn" live>
          {t("silent")}
        </Notice>
      )}
    </section>
  );
}

function TimeLeft({ estimate: { secondsLeft } }: { estimate: Estimate }) {
  const t = useTranslations("upload.progress");
  if (secondsLeft === null) return null;
  const text =
    secondsLeft < 90
      ? t("secondsLeft", { seconds: Math.max(1, Math.round(secondsLeft)) })
      : t("minutesLeft", { minutes: Math.round(secondsLeft / 60) });
  return <span>{text}</span>;
}
