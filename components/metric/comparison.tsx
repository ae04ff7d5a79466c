"use client";

import { useTranslations } from "next-intl";
import { againstName, type BoardTranslate, groupComparedWith, groupOfName } from "@/lib/board/against-name";
import type { ExplanationAnswer } from "@/lib/board/answers";
import { prepareChange } from "@/lib/charts/prepare-change";
import type { ComparedFigure } from "@/lib/metrics/types";
import { ChangeMark } from "./change-mark";
import { Facts } from "./facts";
import { useFigureFormat } from "./notation";

/** What a figure is held against: how far apart the two are, the other one, and where they share accounts, that of the rest. */
export function Comparison({ answer }: { answer: ExplanationAnswer }) {
  const t = useTranslations("board");
  const format = useFigureFormat();
  const { row, grain, better, compare, definition } = answer;
  const { change } = row;
  const group = groupComparedWith(compare);
  const named = change
    ? againstName(change.against, { format, grain, t: t as BoardTranslate })
    : group && groupOfName(group, t as BoardTranslate);
  const against = named ?? "–";
  const others = change?.against.kind === "group" ? change.against.others : null;
  const told = ({ value, n }: ComparedFigure) =>
    `${format.fine(value, definition.unit)} · ${t("tile.count", { n: format.number(n) })}`;
  return (
    <>
      <Facts
        facts={[
          [
            t(group ? "explanation.difference" : "explanation.change", { against }),
            // Where the words need two lines, their mark stays beside them.
            <span key="change" className="text-left">
              <ChangeMark
                mark={prepareChange(change, { unit: definition.unit, better })}
                unit={definition.unit}
                against={against}
                format={format}
              />
            </span>,
          ],
          [against, change && told(change.from)],
          [t("explanation.allBut", { against }), others && told(others)],
        ]}
      />
      {others && <p className="mt-2 text-sm text-soft">{t("explanation.amongThem", { against })}</p>}
    </>
  );
}
