import { useTranslations } from "next-intl";
import { Cell } from "@/components/ui/table";
import type { FigureFormat } from "@/lib/board/figure-format";
import { definitionName, type MetricsTranslate, metricName } from "@/lib/board/words";
import { getDefinition, getMetric } from "@/lib/metrics/catalogue";
import type { TargetRun } from "@/lib/targets/types";
import { EditTarget } from "./edit-buttons";
import { LatestFigure, LatestMark } from "./latest";

interface TargetRowProps {
  run: TargetRun;
  /** Whether the reader sees figures beside targets. */
  judged: boolean;
  mayEdit: boolean;
  format: FigureFormat;
}

/** One line: for whom, which periods, what is aimed for, how it stands, who answers for it. On a phone it is told in fewer cells. */
export function TargetRow({ run, judged, mayEdit, format }: TargetRowProps) {
  const t = useTranslations("targets");
  const names = useTranslations("metrics") as MetricsTranslate;
  const { metric, definition, segment, grain, from, to } = run;
  const figure = { metric, definition, segment, grain };
  const { unit } = getDefinition(getMetric(metric), definition);
  const whom = segment ?? t("everybody");
  const periods = usePeriods(run, format);
  const owner = (
    <>
      {run.owner.name}
      {run.owner.disabled && <span className="block text-warn text-xs">{t("disabled")}</span>}
    </>
  );
  const edit = (
    <EditTarget
      start={{ ...figure, from, to, value: run.value, owner: run.owner.disabled ? null : run.owner.id }}
      name={t("editNamed", { name: metricName(names, metric), figure: [whom, periods].join(", ") })}
    />
  );
  return (
    <tr>
      <Cell>
        <span className="block min-w-28 font-medium">{whom}</span>
        {definition !== "standard" && (
          <span className="block text-soft text-xs">{definitionName(names, metric, definition)}</span>
        )}
        <span className="block text-soft text-xs md:hidden">{periods}</span>
        <span className="block text-soft text-xs lg:hidden">{owner}</span>
        {judged && (
          <span className="mt-1 block min-h-4 text-xs sm:hidden">
            <LatestMark run={run} />
          </span>
        )}
        {mayEdit && <span className="block sm:hidden">{edit}</span>}
      </Cell>
      <Cell className="hidden md:table-cell">{periods}</Cell>
      <Cell numeric className="whitespace-nowrap tabular-nums">
        {format.exact(Number(run.value), unit)}
      </Cell>
      {judged && (
        <>
          <Cell numeric className="min-w-24 tabular-nums max-sm:pr-0">
            <LatestFigure run={run} />
          </Cell>
          <Cell className="hidden min-w-44 pl-4 sm:table-cell">
            <LatestMark run={run} />
          </Cell>
        </>
      )}
      <Cell className="hidden lg:table-cell">{owner}</Cell>
      {mayEdit && <Cell className="hidden text-right sm:table-cell">{edit}</Cell>}
    </tr>
  );
}

function usePeriods({ from, to, grain }: TargetRun, format: FigureFormat): string {
  const t = useTranslations("targets");
  const [first = "", last = ""] = [from, to].map((period) =>
    // A period stays on one line.
    format.period(period, grain, "short").replaceAll(" ", "\u00a0"),
  );
  const trails = grain === "trailing-12";
  if (from === to) return trails ? t("trailing", { period: first }) : first;
  return t(trails ? "trailingSpan" : "span", { from: first, to: last });
}
