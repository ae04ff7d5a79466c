import { getTranslations } from "next-intl/server";
import { ChangeMark } from "@/components/metric/change-mark";
import { ExplainLink } from "@/components/metric/explain-link";
import { Sparkline } from "@/components/metric/sparkline";
import { classes } from "@/components/ui/classes";
import { explanationAddress } from "@/lib/account-page/explanation-address";
import { type FigureId, figureGrain } from "@/lib/account-page/figure-choice";
import { loadFigure } from "@/lib/account-page/figures";
import type { Account } from "@/lib/account-page/types";
import { againstName, type BoardTranslate } from "@/lib/board/against-name";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { definitionName, type MetricsTranslate, metricName, noDataReason } from "@/lib/board/words";
import { prepareChange } from "@/lib/charts/prepare-change";
import { getDefinition, getMetric } from "@/lib/metrics/catalogue";

interface FigureProps {
  account: Account;
  metric: FigureId;
  /** The standard one unless named. */
  definition?: string;
  /** In place of the indicator's name. */
  label?: string;
  /** One of several in the rows of a grid, whose parts line up however many lines a name takes. */
  isBeside?: boolean;
}

/** One figure of the account: what it is, how it changed on the year, its course. All of it opens its explanation. */
export async function Figure({ account, metric, definition: id, label, isBeside }: FigureProps) {
  const [evaluation, notation, t, board, translate] = await Promise.all([
    loadFigure(account.code, { metric, definition: id }),
    loadNotation(),
    getTranslations("account.figures"),
    getTranslations("board"),
    getTranslations("metrics"),
  ]);
  const row = evaluation?.rows.at(-1);
  if (!evaluation || !row) return null;
  const names = translate as MetricsTranslate;
  const format = figureFormat(notation);
  const definition = getDefinition(getMetric(metric), id);
  const { unit } = evaluation;
  const { value, low, high, change } = row;
  const grain = figureGrain(metric);
  const against = change
    ? againstName(change.against, { format, grain, t: board as BoardTranslate, width: "short" })
    : "";
  return (
    <ExplainLink
      metric={metric}
      panel={{ definition: id ?? null }}
      href={explanationAddress(account, { metric, definition: id })}
      className={classes(
        "group text-sm",
        isBeside ? "row-span-3 grid grid-rows-subgrid gap-y-0" : "flex h-full flex-col",
      )}
    >
      <span className="flex flex-col">
        <span className="font-medium text-soft underline-offset-4 group-hover:text-accent group-hover:underline">
          {label ?? metricName(names, metric)}
        </span>
        {!label && id && <span className="text-faint text-xs">{definitionName(names, metric, id)}</span>}
        <span className="text-faint text-xs">
          {t(grain === "month" ? "ofMonth" : "ofYear", { month: format.period(row.period, "month", "short") })}
        </span>
      </span>
      <span className="flex flex-col">
        <span className={classes("figure-large mt-1 text-3xl", value === null && "text-faint")}>
          {format.figure(value, unit)}
        </span>
        <span className="min-h-4 text-soft text-xs">
          {low !== null && high !== null && board("tile.interval", format.ends(low, high, unit))}
          {value === null && row.noData && noDataReason(names, row.noData)}
        </span>
        <span className="mt-1 text-xs leading-snug">
          {change && (
            <ChangeMark
              mark={prepareChange(change, { unit, better: definition.better })}
              unit={unit}
              against={against}
              format={format}
            />
          )}
        </span>
      </span>
      <span className="mt-auto block pt-2">
        <Sparkline rows={evaluation.rows} />
      </span>
    </ExplainLink>
  );
}
