import { ExplainLink } from "@/components/metric/explain-link";
import { classes } from "@/components/ui/classes";
import { npsTone } from "@/components/ui/nps-tone";
import type { Answer } from "@/lib/answers/types";
import type { FigureFormat } from "@/lib/board/figure-format";
import { writeBoardAddress } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";

interface AnswerListProps {
  answers: readonly Answer[];
  view: BoardView;
  format: FigureFormat;
  /** Stands for the words of who gave none. */
  silent: string;
}

/** Answers under one another: score, words, and who gave it when; the account's name opens its rows with file and line. */
export function AnswerList({ answers, view, format, silent }: AnswerListProps) {
  return (
    <ol className="gap-8 print:columns-2">
      {answers.map(({ id, accountId, code, account, answeredAt, score, comment, contact, survey }) => (
        <li
          key={id}
          className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-4 border-line border-b py-4 print:gap-x-2 print:py-1.5"
        >
          <span className={classes("figure-large text-2xl", npsTone(score))}>{score}</span>
          <div className="min-w-0">
            <p
              className={classes(
                "max-w-prose break-words",
                comment ? "font-serif text-lg leading-snug print:text-base" : "text-faint print:text-sm",
              )}
            >
              {comment ?? silent}
            </p>
            <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-soft">
              <ExplainLink
                metric="nps"
                panel={{ account: accountId }}
                href={writeBoardAddress("/board/voice", { ...view.address, explain: "nps", account: accountId })}
                className="min-w-0 break-words text-accent underline decoration-1 underline-offset-3 hover:decoration-2"
              >
                {account}
              </ExplainLink>
              {code !== account && <span className="text-faint">{code}</span>}
              {contact && <span className="min-w-0 break-words">{contact}</span>}
              <span>{format.moment(answeredAt)}</span>
              {survey && <span>{survey}</span>}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
