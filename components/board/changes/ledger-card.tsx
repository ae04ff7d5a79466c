import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { MarkNumber } from "@/components/charts/marks";
import { TableFrame } from "@/components/charts/table-frame";
import { ClientMessages } from "@/components/shell/client-messages";
import { classes } from "@/components/ui/classes";
import { PageLink } from "@/components/ui/page-link";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { loadEffect } from "@/lib/board/changes/loaders";
import { figureFormat } from "@/lib/board/figure-format";
import { loadChoices, loadNotation } from "@/lib/board/loaders";
import { csvAddress, writeBoardAddress } from "@/lib/board/schema";
import { reachWords } from "@/lib/board/tables/changes";
import type { BoardView } from "@/lib/board/view";
import { type MetricsTranslate, metricName } from "@/lib/board/words";
import { loadChanges, loadMayEditChanges } from "@/lib/changes/loaders";
import type { Change } from "@/lib/changes/types";
import { numbersOfChanges } from "@/lib/charts/prepare-marks";
import { catalogue } from "@/lib/metrics/catalogue";
import { ChartEmpty } from "../chart-empty";
import { ChangeEditor, type EditorChoices } from "./change-editor";
import { EffectText } from "./effect-text";

/** So many groups that a change concerned are named; the file names them all. */
const NAMED = 4;

/** On a tablet whom it concerned stands below the name, so that the effect has room. */
const BESIDE = "max-lg:hidden print:table-cell";
const BELOW = "block text-soft text-xs lg:hidden print:hidden";
/** On a phone the mark and the date share a line, and what is told of the change stands below. */
const TOLD = "max-sm:col-span-2 max-sm:border-0 max-sm:p-0";

/** The ledger: what was changed, for whom, what was expected of it, and what it did. Who may, writes in it. */
export async function LedgerCard({ view }: { view: BoardView }) {
  const [t, translate, notation, ledger, mayEdit] = await Promise.all([
    getTranslations("boards.changes"),
    getTranslations("metrics"),
    loadNotation(),
    loadChanges(),
    loadMayEditChanges(),
  ]);
  const metrics = translate as MetricsTranslate;
  const format = figureFormat(notation);
  const numbers = numbersOfChanges(ledger);
  const choices = mayEdit ? await editorChoices(metrics) : null;
  const title = t("charts.ledger.title");
  const listed = (names: readonly string[]) =>
    names.length <= NAMED + 1
      ? names.join(", ")
      : t("reachMore", { list: names.slice(0, NAMED).join(", "), count: format.number(names.length - NAMED) });
  const add = choices && (
    <ClientMessages namespaces={["board", "charts", "changes"]}>
      <ChangeEditor change={null} choices={choices} />
    </ClientMessages>
  );
  if (ledger.length === 0) return <ChartEmpty title={title} note={t("charts.ledger.empty")} extra={add} />;
  const toldOf = (change: Change) =>
    [reachWords(change, metrics, t("everybody"), listed), indicatorName(change, metrics)].filter(Boolean).join(" · ");
  const heads = ["number", "date", "name", "reach", "indicator", "effect"] as const;
  return (
    <TableFrame title={title} note={t("charts.ledger.note")} csv={csvAddress(view, "ledger")}>
      <Table caption={title} className="max-sm:block">
        <thead className="max-sm:hidden">
          <tr>
            {heads.map((id) => (
              <HeadCell
                key={id}
                className={classes(
                  id === "number" && "keep-width print:min-w-18",
                  (id === "reach" || id === "indicator") && BESIDE,
                )}
              >
                {t(`charts.ledger.columns.${id}`)}
              </HeadCell>
            ))}
            {choices && (
              <HeadCell className="relative">
                <span className="sr-only">{t("charts.ledger.columns.edit")}</span>
              </HeadCell>
            )}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {ledger.map((change) => (
            <tr
              key={change.code}
              className={classes(
                "max-sm:grid max-sm:grid-cols-[auto_1fr] max-sm:gap-x-3 max-sm:gap-y-1.5 max-sm:border-line max-sm:border-b max-sm:py-3",
                change.code === view.address.change && "bg-accent-soft",
              )}
            >
              <Cell className="max-sm:border-0 max-sm:p-0">
                <Numbered number={numbers.get(change.code)} />
              </Cell>
              <Cell className="whitespace-nowrap max-sm:border-0 max-sm:p-0">{format.moment(change.date)}</Cell>
              <Cell className={classes("keep-width wrap-anywhere sm:min-w-44 lg:min-w-52", TOLD)}>
                <PageLink
                  href={writeBoardAddress("/board/changes", { ...view.address, change: change.code, indicator: null })}
                  scroll={false}
                  aria-current={change.code === view.address.change ? "true" : undefined}
                  className="text-accent hover:underline"
                >
                  {change.name}
                </PageLink>
                <span className="block text-soft text-xs">
                  {t(`types.${change.type}`)} · {change.code}
                </span>
                <span className={BELOW}>{toldOf(change)}</span>
              </Cell>
              <Cell className={classes("keep-width wrap-anywhere min-w-36 text-soft", BESIDE)}>
                {reachWords(change, metrics, t("everybody"), listed)}
              </Cell>
              <Cell className={classes("min-w-36 text-soft", BESIDE)}>{indicatorName(change, metrics) ?? "–"}</Cell>
              <Cell
                className={classes("keep-width w-72 sm:min-w-56 lg:min-w-64 print:min-w-56", TOLD, "max-sm:w-auto")}
              >
                <Suspense
                  fallback={
                    <span data-waiting="" className="text-faint">
                      …
                    </span>
                  }
                >
                  <EffectOf view={view} change={change} />
                </Suspense>
              </Cell>
              {choices && (
                <Cell className={classes("whitespace-nowrap text-right", TOLD, "max-sm:text-left")}>
                  <ClientMessages namespaces={["board", "charts", "changes"]}>
                    <ChangeEditor change={change} choices={choices} />
                  </ClientMessages>
                </Cell>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {add && <div className="pt-4">{add}</div>}
    </TableFrame>
  );
}

/** The number of its mark on the charts' axes; nothing for a change outside their course. */
function Numbered({ number }: { number: number | undefined }): ReactNode {
  return number === undefined ? <span className="text-faint">–</span> : <MarkNumber number={number} />;
}

function indicatorName({ metric }: Change, metrics: MetricsTranslate): string | null {
  return catalogue.some(({ id }) => id === metric) && metric ? metricName(metrics, metric) : null;
}

async function EffectOf({ view, change }: { view: BoardView; change: Change }) {
  const [t, effect] = await Promise.all([getTranslations("boards.changes"), loadEffect(view, change)]);
  if (!effect) return <span className="text-soft">{t("noIndicator")}</span>;
  return <EffectText effect={effect.impact} />;
}

async function editorChoices(metrics: MetricsTranslate): Promise<EditorChoices> {
  const { segment = [], region = [], plan = [], industry = [], channel = [] } = await loadChoices();
  const names = { segment, region, plan, industry, channel };
  const [segments, regions, plans, industries, channels] = Object.values(names).map((values) =>
    values.filter((value) => value !== ""),
  );
  const label = (dimension: keyof typeof names) => metrics(`dimensions.${dimension}`);
  return {
    reach: [
      { name: "segments", label: label("segment"), values: segments ?? [] },
      { name: "regions", label: label("region"), values: regions ?? [] },
      { name: "plans", label: label("plan"), values: plans ?? [] },
      { name: "industries", label: label("industry"), values: industries ?? [] },
      { name: "channels", label: label("channel"), values: channels ?? [] },
    ],
    metrics: indicatorOptions(metrics),
  };
}

/** Every indicator by its name, in the order of the alphabet. */
export function indicatorOptions(metrics: MetricsTranslate): { value: string; label: string }[] {
  return catalogue
    .map(({ id }) => ({ value: id, label: metricName(metrics, id) }))
    .sort((one, other) => one.label.localeCompare(other.label));
}
