"use client";

import { useTranslations } from "next-intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { ExplanationAnswer } from "@/lib/board/answers";
import { useFigureFormat } from "./notation";

/** What the other definitions make of the same data, side by side; each can be chosen for the whole board. */
export function RivalsTable({ answer, onUse }: { answer: ExplanationAnswer; onUse: (definition: string) => void }) {
  const t = useTranslations("board.explanation");
  const format = useFigureFormat();
  const interval = useTranslations("charts");
  return (
    <Table caption={t("rivals")}>
      <thead>
        <tr>
          <HeadCell>{t("definition")}</HeadCell>
          <HeadCell numeric>{t("figure")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t("use")}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {answer.rivals.map(({ id, name, words, unit, row, inUse }) => (
          <tr key={id}>
            <Cell>
              <span className="font-medium">{name}</span>
              <span className="block text-soft text-xs">{words}</span>
            </Cell>
            <Cell numeric className="whitespace-nowrap">
              <span className="font-medium">{format.fine(row.value, unit)}</span>
              {row.low !== null && row.high !== null && (
                <span className="block text-soft text-xs">
                  {interval("interval", format.ends(row.low, row.high, unit, true))}
                </span>
              )}
            </Cell>
            <Cell className="text-right">
              {inUse ? (
                <span className="whitespace-nowrap text-soft text-xs">{t("inUse")}</span>
              ) : (
                <button
                  type="button"
                  aria-label={t("useNamed", { name })}
                  onClick={() => onUse(id)}
                  className="min-h-6 text-accent text-xs hover:underline"
                >
                  {t("use")}
                </button>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
