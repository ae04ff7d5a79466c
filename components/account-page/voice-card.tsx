import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import { npsTone } from "@/components/ui/nps-tone";
import type { AccountAnswer } from "@/lib/account-page/answers";
import { loadAnswersOf } from "@/lib/account-page/loaders";
import type { Account } from "@/lib/account-page/types";
import { readVoiceChoice } from "@/lib/account-page/voice-choice";
import { type FigureFormat, figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { VoiceControls } from "./voice-controls";

interface VoiceCardProps {
  account: Account;
  searchParams: Promise<SearchParams>;
}

/** What people of the account said: every answer with its words, to be searched and turned page by page. */
export async function VoiceCard({ account, searchParams }: VoiceCardProps) {
  const choice = readVoiceChoice(await searchParams);
  const [t, notation, { answers, total, page, pages }] = await Promise.all([
    getTranslations("account.voice"),
    loadNotation(),
    loadAnswersOf(account.code, choice),
  ]);
  const format = figureFormat(notation);
  const isNarrowed = choice.said !== "" || choice.question !== null || choice.words;
  const list = answers.map((answer) => (
    <Answer
      key={answer.id}
      answer={answer}
      format={format}
      words={{ silent: t("silent"), question: t(`questions.${answer.question}`) }}
    />
  ));
  return (
    <Card title={t("title")}>
      {total === 0 && !isNarrowed ? (
        <p className="text-sm text-soft">{t("none")}</p>
      ) : (
        <VoiceControls
          page={page}
          pages={pages}
          questions={{
            nps: t("questions.nps"),
            csat: t("questions.csat"),
            ces: t("questions.ces"),
            satisfaction: t("questions.satisfaction"),
          }}
          labels={{
            search: t("search"),
            question: t("question"),
            all: t("all"),
            words: t("words"),
            previous: t("previous"),
            next: t("next"),
            place: t("place", { page, pages }),
            found: t("found", { count: total }),
          }}
        >
          {total > 0 ? <ol>{list}</ol> : <p className="border-line border-b py-6 text-sm text-soft">{t("nothing")}</p>}
        </VoiceControls>
      )}
    </Card>
  );
}

interface AnswerProps {
  answer: AccountAnswer;
  format: FigureFormat;
  words: { silent: string; question: string };
}

function Answer({ answer, format, words }: AnswerProps) {
  const { score, question, comment, contact, contactName, answeredAt, survey, themes } = answer;
  return (
    <li className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-4 border-line border-b py-4">
      <span className={classes("figure-large text-2xl", question === "nps" && score !== null && npsTone(score))}>
        {score ?? "–"}
      </span>
      <div className="min-w-0">
        <p className={classes("max-w-prose break-words", comment ? "font-serif text-lg leading-snug" : "text-faint")}>
          {comment ?? words.silent}
        </p>
        <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-soft">
          <span>{words.question}</span>
          {(contactName ?? contact) && <span className="min-w-0 break-words">{contactName ?? contact}</span>}
          <span>{format.moment(answeredAt.toISOString())}</span>
          {survey && <span>{survey}</span>}
          {themes.length > 0 && <span>{themes.join(", ")}</span>}
        </p>
      </div>
    </li>
  );
}
