import { useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";
import type { FigureFormat } from "@/lib/board/figure-format";
import { definitionName, type MetricsTranslate, metricName, noDataReason } from "@/lib/board/words";
import { prepareChange } from "@/lib/charts/prepare-change";
import type { Definition, Evaluation, Grain } from "@/lib/metrics/types";
import { ChangeMark } from "./change-mark";
import { ExplainLink } from "./explain-link";
import { Sparkline } from "./sparkline";

/** Below this, an interval says less than it seems to. */
const FEW = 30;

interface TileProps {
  evaluation: Evaluation;
  definition: Definition;
  grain: Grain;
  href: string;
  format: FigureFormat;
}

/** One indicator: figure, certainty, change and course. All of it is one link to its explanation. */
export function Tile({ evaluation, definition, grain, href, format }: TileProps) {
  const t = useTranslations("board");
  const names = useTranslations("metrics") as MetricsTranslate;
  const { metric, unit, rows } = evaluation;
  const row = rows.at(-1);
  if (row === undefined) return null;
  const { value, low, high, n, change } = row;
  const against = change ? format.period(change.against, grain, "short") : "";
  const certain = definition.intervalMethod === "none";
  return (
    <ExplainLink
      metric={metric}
      href={href}
      hint={value === null ? undefined : t("tile.count", { n: format.number(n) })}
      className="group flex h-full flex-col text-sm"
    >
      <span className="font-medium text-soft group-hover:text-accent group-hover:underline underline-offset-4">
        {metricName(names, metric)}
      </span>
      {definition.id !== "standard" && (
        <span className="text-faint text-xs">
          {t("tile.definition", { name: definitionName(names, metric, definition.id) })}
        </span>
      )}
      <span className={classes("figure-large mt-1 text-3xl", value === null && "text-faint")}>
        {format.figure(value, unit)}
      </span>
      <span className="min-h-4 text-soft text-xs">
        {low !== null && high !== null && (
          <>
            <span aria-hidden="true">
              {t("tile.interval", { low: format.figure(low, unit), high: format.figure(high, unit) })}
            </span>
            <span className="sr-only">
              {t("tile.intervalSpoken", { low: format.figure(low, unit), high: format.figure(high, unit) })}
            </span>
          </>
        )}
        {!certain && value !== null && n < FEW && <span className="text-warn"> · {t("tile.fewAnswers")}</span>}
        {value === null && row.noData && noDataReason(names, row.noData)}
        <span className="sr-only">, {t("tile.count", { n: format.number(n) })}</span>
      </span>
      <span className="mt-2 min-h-8 text-xs leading-snug">
        {row.complete ? (
          <ChangeMark
            mark={prepareChange(change, { unit, better: definition.better })}
            unit={unit}
            against={against}
            format={format}
          />
        ) : (
          <span className="text-warn">{t("tile.inProgress")}</span>
        )}
      </span>
      <span className="mt-2 block">
        <Sparkline rows={rows} />
      </span>
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
