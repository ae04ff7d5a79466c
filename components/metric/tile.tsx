import { useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";
import { againstName, type BoardTranslate } from "@/lib/board/against-name";
import type { FigureFormat } from "@/lib/board/figure-format";
import { definitionName, type MetricsTranslate, metricName, noDataReason } from "@/lib/board/words";
import { prepareChange } from "@/lib/charts/prepare-change";
import type { Definition, Evaluation, FigureRow, Grain, Unit } from "@/lib/metrics/types";
import { ChangeMark } from "./change-mark";
import { ExplainLink } from "./explain-link";
import { Sparkline } from "./sparkline";
import { type ShownTarget, TargetLine } from "./target-line";

/** Below this, an interval says less than it seems to. */
const FEW = 30;

interface TileProps {
  evaluation: Evaluation;
  definition: Definition;
  grain: Grain;
  href: string;
  format: FigureFormat;
  /** The target of the period shown; null where none is set. */
  target: ShownTarget | null;
}

/** One indicator: figure, certainty, change and course. All of it is one link to its explanation. */
export function Tile({ evaluation, definition, grain, href, format, target }: TileProps) {
  const t = useTranslations("board");
  const names = useTranslations("metrics") as MetricsTranslate;
  const { metric, unit, rows } = evaluation;
  const row = rows.at(-1);
  if (row === undefined) return null;
  const { value, n, change } = row;
  const against = change ? againstName(change.against, { format, grain, t: t as BoardTranslate, width: "short" }) : "";
  return (
    <ExplainLink
      metric={metric}
      href={href}
      hint={value === null ? undefined : t("tile.count", { n: format.number(n) })}
      className="group flex h-full flex-col text-sm"
    >
      {/* Room for two lines where tiles stand side by side, so that the figures of a row stand on one line. */}
      <span className="flex flex-col md:min-h-10 md:justify-end print:min-h-0">
        <span className="font-medium text-soft group-hover:text-accent group-hover:underline underline-offset-4">
          {metricName(names, metric)}
        </span>
        {definition.id !== "standard" && (
          <span className="text-faint text-xs">
            {t("tile.definition", { name: definitionName(names, metric, definition.id) })}
          </span>
        )}
      </span>
      {/* On a phone the course stands beside the figure, so that a board of a dozen tiles stays short. */}
      <span className="grid grid-cols-[1fr_minmax(0,9rem)] items-center gap-x-6 sm:flex sm:flex-col sm:items-stretch">
        <span className="flex flex-col">
          <span className={classes("figure-large mt-1 text-3xl", value === null && "text-faint")}>
            {format.figure(value, unit)}
          </span>
          <Certainty row={row} unit={unit} isSample={definition.intervalMethod !== "none"} format={format} />
        </span>
        <span className="col-span-2 mt-2 text-xs leading-snug sm:min-h-8">
          {row.complete ? (
            <ChangeMark
              mark={prepareChange(change, { unit, better: definition.better })}
              unit={unit}
              against={against}
              format={format}
            />
          ) : (
            value !== null && <span className="text-warn">{t("tile.inProgress")}</span>
          )}
        </span>
        <span className="mt-2 block max-sm:col-start-2 max-sm:row-start-1">
          <Sparkline rows={rows} />
        </span>
      </span>
      {target && (
        <span className="mt-1">
          <TargetLine target={target} unit={unit} format={format} />
        </span>
      )}
      {evaluation.stale && evaluation.asOf && (
        <span className="mt-1 text-warn text-xs">{t("tile.stale", { when: format.moment(evaluation.asOf) })}</span>
      )}
      {evaluation.activeRule && (
        <span className="mt-1 text-faint text-xs">
          {evaluation.activeRule.rule === "contract"
            ? t("tile.activeContract")
            : t("tile.activePurchase", { days: evaluation.activeRule.purchaseDays })}
        </span>
      )}
    </ExplainLink>
  );
}

interface CertaintyProps {
  row: FigureRow;
  unit: Unit;
  isSample: boolean;
  format: FigureFormat;
}

/** The interval in small, a warning where it rests on few answers, or why there is no figure. */
function Certainty({ row: { value, low, high, n, noData }, unit, isSample, format }: CertaintyProps) {
  const t = useTranslations("board.tile");
  const names = useTranslations("metrics") as MetricsTranslate;
  const ends = format.ends(low, high, unit);
  return (
    <span className="min-h-4 text-soft text-xs">
      {low !== null && high !== null && (
        <>
          <span aria-hidden="true">{t("interval", ends)}</span>
          <span className="sr-only">{t("intervalSpoken", ends)}</span>
        </>
      )}
      {isSample && value !== null && n < FEW && (
        <span className="text-warn">
          {low !== null && " · "}
          {t("fewAnswers")}
        </span>
      )}
      {value === null && noData && noDataReason(names, noData)}
      <span className="sr-only">, {t("count", { n: format.number(n) })}</span>
    </span>
  );
}
