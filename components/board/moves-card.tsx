import { getTranslations } from "next-intl/server";
import { MovesTable } from "@/components/charts/moves-table";
import { ExplainLink } from "@/components/metric/explain-link";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { writeBoardAddress } from "@/lib/board/schema";
import { loadMoves, MOVED_FROM, MOVED_TO } from "@/lib/board/tables/voice";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import { FramedChart } from "./framed-chart";

/** Where contacts were and where their next answer was; each cell opens the accounts behind it. */
export async function MovesCard({ view }: { view: BoardView }) {
  const [t, charts, notation, { period, rows }] = await Promise.all([
    getTranslations("boards.voice.charts.moves"),
    getTranslations("charts"),
    loadNotation(),
    loadMoves(view),
  ]);
  const format = figureFormat(notation);
  const at = (was: string, became: string) => rows.find(({ group }) => group === `${was} → ${became}`);
  const complete = rows.every((row) => row.complete);
  const link = (was: string, became: string) => {
    const row = at(was, became);
    if (!row || row.value === null) return "–";
    const panel = { definition: "moves", at: period, group: `${was} → ${became}` };
    return (
      <ExplainLink
        metric="detractor-recovery"
        panel={panel}
        href={writeBoardAddress("/board/voice", { ...view.address, ...panel, explain: "detractor-recovery" })}
        className="flex size-full flex-col items-center justify-center hover:underline"
      >
        <span className="font-medium">{format.fine(row.value, "percent")}</span>
        <span className="text-xs">{format.number(row.numerator ?? 0)}</span>
      </ExplainLink>
    );
  };
  const note = t(complete ? "note" : "noteOpen", { period: format.period(period, view.grain) });
  return (
    <FramedChart
      view={view}
      chart="moves"
      title={t("title")}
      note={note}
      empty={rows.some(({ n }) => n > 0) ? null : await whatFills(["detractor-recovery"], "no-answers")}
      drawing={
        <MovesTable
          caption={t("title")}
          from={t("was")}
          to={t("next")}
          columns={MOVED_TO.map((id) => ({ id, name: id === "–" ? t("none") : told(id) }))}
          rows={MOVED_FROM.map((was) => ({
            id: was,
            name: (
              <>
                {told(was)}{" "}
                <span className="font-normal text-soft text-xs">{charts("n", { n: at(was, "–")?.n ?? 0 })}</span>
              </>
            ),
            cells: MOVED_TO.map((became) => ({
              id: became,
              share: at(was, became)?.value ?? null,
              content: link(was, became),
            })),
          }))}
        />
      }
    />
  );
}

/** "0–6": what is told of a range takes a dash. */
function told(scores: string): string {
  return scores.replace("-", "–");
}
