import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { Card } from "@/components/ui/card";
import { loadAnswers } from "@/lib/answers/loaders";
import { readAnswersChoice } from "@/lib/answers/schema";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import type { BoardView } from "@/lib/board/view";
import { toPeriod } from "@/lib/metrics/requested-periods";
import { NPS_GROUPS } from "@/lib/statistics/nps-groups";
import { AnswerControls } from "./answer-controls";
import { AnswerList } from "./answer-list";

interface AnswersCardProps {
  view: BoardView;
  searchParams: Promise<SearchParams>;
}

/** What customers said in the period shown: each answer with its words and its account, to be searched and turned page by page. */
export async function AnswersCard({ view, searchParams }: AnswersCardProps) {
  const choice = readAnswersChoice(await searchParams);
  const { from, until } = toPeriod(view.period, view.grain);
  const [t, columns, notation, { answers, total, page, pages }] = await Promise.all([
    getTranslations("boards.voice.answers"),
    getTranslations("charts.columns"),
    loadNotation(),
    loadAnswers({
      from,
      until,
      filters: view.filters,
      text: choice.said,
      group: choice.score,
      withWords: choice.words,
      page: choice.page,
    }),
  ]);
  const format = figureFormat(notation);
  return (
    <Card
      className="break-inside-auto"
      title={t("title")}
      note={t("note", { period: format.period(view.period, view.grain) })}
    >
      <AnswerControls
        page={page}
        pages={pages}
        groups={NPS_GROUPS.map((group) => ({ value: group, label: columns(group) }))}
        labels={{
          search: t("search"),
          group: t("group"),
          all: t("all"),
          words: t("words"),
          previous: t("previous"),
          next: t("next"),
          place: t("place", { page, pages }),
          found: t("found", { count: total }),
        }}
      >
        {answers.length > 0 ? (
          <AnswerList answers={answers} view={view} format={format} silent={t("silent")} />
        ) : (
          <p className="border-line border-b py-6 text-sm text-soft">{t("none")}</p>
        )}
      </AnswerControls>
    </Card>
  );
}
