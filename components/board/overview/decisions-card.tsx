import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { loadDecisions } from "@/lib/board/decisions/loaders";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import type { BoardView } from "@/lib/board/view";
import { DecisionLine } from "./decision-line";

/** So many are read at a glance; the others are there to be opened. */
const SHOWN = 8;

/** What asks for a decision by the numbers, one sentence each, what has most money at stake first. */
export async function DecisionsCard({ view }: { view: BoardView }) {
  const [t, notation, { decisions, awaited }] = await Promise.all([
    getTranslations("boards.overview.decisions"),
    loadNotation(),
    loadDecisions(view),
  ]);
  const period = figureFormat(notation).period(view.period, view.grain);
  const lines = (from: number, to?: number) =>
    decisions
      .slice(from, to)
      .map((decision) => <DecisionLine key={decision.id} view={view} decision={decision} notation={notation} />);
  return (
    // On paper it may go on over the page: no line of it is cut.
    <Card className="break-inside-auto" title={t("title")} note={t("note", { period })}>
      {awaited > 0 && <p className="pb-3 text-sm text-warn">{t("awaited", { count: awaited })}</p>}
      {decisions.length === 0 && awaited === 0 && (
        <p className="border-line border-y py-6 text-sm text-soft">{t("none", { period })}</p>
      )}
      {decisions.length > 0 && <ol className="border-line border-t">{lines(0, SHOWN)}</ol>}
      {decisions.length > SHOWN && (
        <details className="print-unfolded mt-3 print:mt-0">
          <summary className="cursor-pointer py-1 text-accent text-sm hover:underline">
            {t("more", { count: decisions.length - SHOWN })}
          </summary>
          <ol>{lines(SHOWN)}</ol>
        </details>
      )}
    </Card>
  );
}
