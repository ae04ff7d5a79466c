import { useTranslations } from "next-intl";
import { TargetMark } from "@/components/metric/target-mark";
import { Cell } from "@/components/ui/table";
import type { FigureFormat } from "@/lib/board/figure-format";
import type { BoardWords } from "@/lib/board/target-words";
import { definitionName, type MetricsTranslate, metricName } from "@/lib/board/words";
import { getDefinition, getMetric } from "@/lib/metrics/catalogue";
import type { JudgedRun } from "@/lib/targets/loaders";
import { EditTarget } from "./edit-buttons";

interface TargetRowProps {
  run: JudgedRun;
  /** Whether the reader sees figures beside targets. */
  judged: boolean;
  mayEdit: boolean;
  format: FigureFormat;
}

/** One line: for whom, which periods, what is aimed for, how it stands, who answers for it. On a phone it is told in fewer cells. */
export function TargetRow({ run, judged, mayEdit, format }: TargetRowProps) {
  const t = useTranslations("targets");
  const board = useTranslations("board") as BoardWords;
  const names = useTranslations("metrics") as MetricsTranslate;
  const { metric, definition, segment, grain, from, to, latest } = run;
  const figure = { metric, definition, segment, grain };
  const { unit } = getDefinition(getMetric(metric), definition);
  const whom = segment ?? t("everybody");
  const periods = usePeriods(run, format);
  const mark = latest && <TargetMark standing={latest.standing} unit={unit} format={format} t={board} />;
  const owner = (
    <>
      {run.owner.name}
      {run.owner.disabled && <span className="block text-warn text-xs">{t("disabled")}</span>}
    </>
  );
  return (
    <tr>
      <Cell>
        <span className="font-medium">{whom}</span>
        {definition !== "standard" && (
          <span className="block text-soft text-xs">{definitionName(names, metric, definition)}</span>
        )}
        <span className="block text-soft text-xs md:hidden">{periods}</span>
        <span className="block text-soft text-xs md:hidden">{owner}</span>
      </Cell>
      <Cell className="hidden md:table-cell">{periods}</Cell>
      <Cell numeric className="whitespace-nowrap tabular-nums">
        {format.exact(Number(run.value), unit)}
      </Cell>
      {judged && (
        <>
          <Cell numeric className="tabular-nums">
            {latest ? (
              <>
                <span className="whitespace-nowrap">{format.figure(latest.row.value, unit)}</span>
                <span className="block text-soft text-xs">{format.period(latest.row.period, grain, "short")}</span>
                <span className="block text-xs sm:hidden">{mark}</span>
              </>
            ) : (
              <span className="text-faint text-xs">{t("notBegun")}</span>
            )}
          </Cell>
          <Cell className="hidden sm:table-cell">{mark}</Cell>
        </>
      )}
      <Cell className="hidden md:table-cell">{owner}</Cell>
      {mayEdit && (
        <Cell className="text-right">
          <EditTarget
            start={{ ...figure, from, to, value: run.value, owner: run.owner.disabled ? null : run.owner.id }}
            name={t("editNamed", { name: metricName(names, metric), figure: [whom, periods].join(", ") })}
          />
        </Cell>
      )}
    </tr>
  );
}

function usePeriods({ from, to, grain }: JudgedRun, format: FigureFormat): string {
  const t = useTranslations("targets");
  const name = (period: string) => {
    const text = format.period(period, grain, "short");
    return grain === "trailing-12" ? t("trailing", { period: text }) : text;
  };
  if (from === to) return name(from);
  const last = grain === "trailing-12" ? format.period(to, grain, "short") : name(to);
  return t("span", { from: name(from), to: last });
}
