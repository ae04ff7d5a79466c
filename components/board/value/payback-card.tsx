import { getTranslations } from "next-intl/server";
import { CurvesChart } from "@/components/charts/curves-chart";
import { DataTable } from "@/components/charts/data-table";
import { TableFrame } from "@/components/charts/table-frame";
import { loadChartTable } from "@/lib/board/chart-tables";
import { csvAddress } from "@/lib/board/schema";
import { loadPayback } from "@/lib/board/value/loaders";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import type { SeriesColour } from "@/lib/charts/colours";
import { type PaybackCurve, preparePayback } from "@/lib/charts/prepare-payback";
import type { CohortGrid } from "@/lib/metrics/cohorts/types";
import { ChartEmpty } from "../chart-empty";
import { FramedChart } from "../framed-chart";

/** Ages named below the axis are so many months apart. */
const NAMED_EVERY = 6;
const COLOURS = ["series-1", "series-2", "series-3", "series-4", "series-5", "series-6", "series-8"] as const;

/** The colour of a year, which it keeps whatever other years stand beside it. */
const colourOfYear = (cohort: string): SeriesColour =>
  COLOURS[Number(cohort.slice(0, 4)) % COLOURS.length] ?? "series-1";

/** What customers of each year brought in less what they cost to win, month by month of their age. */
export async function PaybackCard({ view }: { view: BoardView }) {
  const [t, words, grid] = await Promise.all([
    getTranslations("boards.value.charts.cohort-payback"),
    getTranslations("boards.value.payback"),
    loadPayback(view, "year"),
  ]);
  const { trend, curves } = preparePayback(grid);
  const year = (cohort: string) => cohort.slice(0, 4);
  const months = ({ paysBackAt, soFar }: PaybackCurve) =>
    paysBackAt === null ? words("notYet") : words(soFar ? "inMonthSoFar" : "inMonth", { age: paysBackAt });
  const levelAt = (cohort: string, slot: number) => trend.points[slot]?.levels[cohort]?.value;
  return (
    <FramedChart
      view={view}
      chart="cohort-payback"
      title={t("title")}
      note={t("note")}
      empty={trend.empty ? await whyEmpty(grid) : null}
      drawing={
        <CurvesChart
          name={t("title")}
          trend={trend}
          unit="money"
          axis={words("age")}
          points={trend.points.map(({ period }) => words("month", { age: Number(period) }))}
          slots={trend.points.flatMap((_, slot) => (slot % NAMED_EVERY === 0 ? [{ slot, text: String(slot) }] : []))}
          names={Object.fromEntries(curves.map(({ cohort }) => [cohort, year(cohort)]))}
          colours={Object.fromEntries(curves.map(({ cohort }) => [cohort, colourOfYear(cohort)]))}
          labels={curves.flatMap((curve) => {
            const end = trend.series.find(({ id }) => id === curve.cohort)?.end;
            const text = `${year(curve.cohort)}: ${months(curve)}`;
            return end ? [{ id: curve.cohort, colour: colourOfYear(curve.cohort), level: end.value, text }] : [];
          })}
          marks={curves.flatMap(({ cohort, paysBackAt }) => {
            const level = paysBackAt === null ? undefined : levelAt(cohort, paysBackAt);
            return paysBackAt !== null && typeof level === "number" ? [{ slot: paysBackAt, level }] : [];
          })}
        />
      }
    />
  );
}

/** The same by channel of acquisition, as a table. */
export async function ChannelPaybackCard({ view }: { view: BoardView }) {
  const [t, grid, found] = await Promise.all([
    getTranslations("boards.value.charts.channel-payback"),
    loadPayback(view, "channel"),
    loadChartTable(view, "channel-payback"),
  ]);
  if (!found || preparePayback(grid).trend.empty) return <ChartEmpty title={t("title")} note={await whyEmpty(grid)} />;
  return (
    <TableFrame title={t("title")} note={t("note")} csv={csvAddress(view, "channel-payback")}>
      <DataTable table={found.table} names={found.names} grain={view.grain} caption={t("title")} stacks />
    </TableFrame>
  );
}

/** Nobody acquired, or nothing known of what that cost. */
function whyEmpty({ rows }: CohortGrid): Promise<string> {
  const nobody = rows.every(({ size }) => size === 0);
  return whatFills(["cac-payback"], nobody ? "no-new-customers" : "no-spend");
}
