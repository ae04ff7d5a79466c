"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ExplanationAnswer } from "@/lib/board/answers";
import { Comparison } from "./comparison";
import { Facts } from "./facts";
import { Formula } from "./formula";
import { useFigureFormat } from "./notation";
import { RivalsTable } from "./rivals-table";

interface ExplanationProps {
  answer: ExplanationAnswer;
  onUse: (definition: string) => void;
  /** What stands between the figure and how it is made. */
  children?: ReactNode;
}

/** How a figure is made: in words, with its numbers, with its certainty, and by every other definition. */
export function Explanation({ answer, onUse, children }: ExplanationProps) {
  const t = useTranslations("board.explanation");
  const board = useTranslations("board");
  const format = useFigureFormat();
  const { row, definition, grain } = answer;
  const { unit } = definition;
  const period = format.period(row.period, grain);
  const names = Object.fromEntries(answer.sums.map((sum) => [sum.id, sum.name]));
  return (
    <div className="flex flex-col gap-8">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span className="figure-large text-5xl">{format.figure(row.value, unit)}</span>
        {row.value === null && <span className="text-soft">{answer.noData}</span>}
        {!row.complete && <span className="text-sm text-warn">{board("tile.inProgress")}</span>}
      </p>
      <p className="text-soft">{answer.tells}</p>
      {children}
      <Part title={t("formula")}>
        <p>{definition.words}</p>
        {answer.activeRule && (
          <p className="mt-1 text-sm text-soft">
            {answer.activeRule.rule === "contract"
              ? board("tile.activeContract")
              : board("tile.activePurchase", { days: answer.activeRule.purchaseDays })}
          </p>
        )}
      </Part>
      {answer.sums.length > 0 && (
        <Part title={t("withNumbers", { period })}>
          {answer.formula.length > 0 && (
            <Formula pieces={answer.formula} names={names} result={format.fine(row.value, unit)} format={format} />
          )}
          <Facts facts={answer.sums.map((sum) => [sum.name, format.fine(sum.value, sum.unit)])} />
        </Part>
      )}
      <Part title={t("certainty")}>
        <Facts
          facts={[
            [
              t("interval"),
              row.low === null || row.high === null
                ? null
                : board("tile.interval", format.ends(row.low, row.high, unit, true)),
            ],
            [t("n"), board("tile.count", { n: format.number(row.n) })],
          ]}
        />
        <Comparison answer={answer} />
        {answer.certain && <p className="mt-2 text-sm text-soft">{t("noInterval")}</p>}
      </Part>
      {answer.rivals.length > 1 && (
        <Part title={t("rivals")} note={t("rivalsNote")}>
          <RivalsTable answer={answer} onUse={onUse} />
        </Part>
      )}
    </div>
  );
}

/** A titled part of the panel. */
export function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 border-line border-b pb-1 font-semibold text-base">{title}</h3>
      {note && <p className="mb-2 text-sm text-soft">{note}</p>}
      {children}
    </section>
  );
}
