import { useTranslations } from "next-intl";
import { ChangeMark } from "@/components/metric/change-mark";
import { ExplainLink } from "@/components/metric/explain-link";
import { PageLink } from "@/components/ui/page-link";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { againstName, type BoardTranslate } from "@/lib/board/against-name";
import { type FigureFormat, figureFormat, type Notation } from "@/lib/board/figure-format";
import type { ChangedOnBoard } from "@/lib/board/overview/loaders";
import { signed } from "@/lib/board/overview/signed";
import { writeBoardAddress } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import { type MetricsTranslate, metricName } from "@/lib/board/words";

interface ChangedRowsProps {
  view: BoardView;
  figures: readonly ChangedOnBoard[];
  caption: string;
  notation: Notation;
}

/** A line per figure: what it is, how it changed, and how far that may be chance. */
export function ChangedRows({ view, figures, caption, notation }: ChangedRowsProps) {
  const t = useTranslations("boards.overview.charts.what-changed");
  const boards = useTranslations("boards");
  const words = useTranslations("board") as BoardTranslate;
  const names = useTranslations("metrics") as MetricsTranslate;
  const format = figureFormat(notation);
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeadCell>{t("columns.indicator")}</HeadCell>
          <HeadCell numeric className="max-sm:hidden">
            {t("columns.figure")}
          </HeadCell>
          <HeadCell>{t("columns.change")}</HeadCell>
          <HeadCell className="max-sm:hidden" numeric>
            {t("interval")}
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.metric}>
            <Cell className="sm:min-w-32">
              <ExplainLink
                metric={figure.metric}
                href={writeBoardAddress("/board", { ...view.address, explain: figure.metric })}
                className="font-medium hover:text-accent hover:underline max-sm:block max-sm:pb-1.5"
              >
                {metricName(names, figure.metric)}
              </ExplainLink>
              <PageLink
                href={writeBoardAddress(figure.board.path, view.address)}
                className="block w-fit text-soft text-xs hover:text-accent hover:underline max-sm:min-w-6 max-sm:pb-2"
              >
                {boards(`${figure.board.id}.name`)}
              </PageLink>
            </Cell>
            <Cell numeric className="whitespace-nowrap max-sm:hidden">
              <FigureAndBefore figure={figure} format={format} />
            </Cell>
            <Cell className="sm:min-w-36">
              <span className="block pb-1 sm:hidden">
                <FigureAndBefore figure={figure} format={format} />
              </span>
              <ChangeMark
                mark={figure.mark}
                unit={figure.unit}
                against={againstName(figure.change.against, { format, grain: view.grain, t: words, width: "short" })}
                format={format}
              />
              {figure.mark.verdict === "exact" && (
                <span className="block text-soft text-xs">{t(`verdicts.${figure.verdict}`)}</span>
              )}
              <span className="block text-soft text-xs sm:hidden">{intervalOf(figure, format, t)}</span>
            </Cell>
            <Cell numeric className="whitespace-nowrap max-sm:hidden">
              {intervalOf(figure, format, t)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function FigureAndBefore({ figure: { row, change, unit }, format }: { figure: ChangedOnBoard; format: FigureFormat }) {
  const t = useTranslations("boards.overview.charts.what-changed");
  return (
    <>
      {format.figure(row.value, unit)}
      <span className="block text-soft text-xs">{t("from", { before: format.figure(change.from.value, unit) })}</span>
    </>
  );
}

/** From where to where the change may be or, of what counts everybody, usually is. */
function intervalOf(
  { interval, verdict, unit }: ChangedOnBoard,
  format: FigureFormat,
  t: ReturnType<typeof useTranslations<"boards.overview.charts.what-changed">>,
): string {
  if (interval === null) return "–";
  const ends = { low: signed(interval.low, unit, format), high: signed(interval.high, unit, format) };
  if (verdict === "real" || verdict === "noise") return t("ends", ends);
  return interval.high === 0 ? t("never") : t("usually", ends);
}
