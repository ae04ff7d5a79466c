import { getTranslations } from "next-intl/server";
import { TableFrame } from "@/components/charts/table-frame";
import { againstName, type BoardTranslate } from "@/lib/board/against-name";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { loadWhatChanged, overTime } from "@/lib/board/overview/loaders";
import { csvAddress } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import { comparedPeriod, toPeriod } from "@/lib/metrics/requested-periods";
import { noted } from "../noted";
import { ChangedRows } from "./changed-rows";

/** What changed of all that boards show, and whether it is real; what may be chance is there to be opened. */
export async function WhatChangedCard({ view }: { view: BoardView }) {
  const [t, board, notation, { listed, others, awaited, oldSince }] = await Promise.all([
    getTranslations("boards.overview.charts.what-changed"),
    getTranslations("board"),
    loadNotation(),
    loadWhatChanged(view),
  ]);
  const title = t("title");
  const { compare, grain, period } = overTime(view);
  const before = comparedPeriod(toPeriod(period, grain), { grain, compare });
  const against = before
    ? againstName(
        { kind: "period", period: before.period },
        { format: figureFormat(notation), grain, t: board as BoardTranslate },
      )
    : "";
  return (
    <TableFrame
      title={title}
      note={await noted(t("note", { against }), oldSince)}
      csv={csvAddress(view, "what-changed")}
    >
      {awaited > 0 && <p className="pb-3 text-sm text-warn">{t("awaited", { count: awaited })}</p>}
      {listed.length > 0 ? (
        <ChangedRows view={view} figures={listed} caption={title} notation={notation} />
      ) : (
        <p className="border-line border-y py-6 text-sm text-soft">
          {t(others.length > 0 ? "none" : "incomparable", { against })}
        </p>
      )}
      {others.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer py-1 text-accent text-sm hover:underline">
            {t("others", { count: others.length })}
          </summary>
          <ChangedRows
            view={view}
            figures={others}
            caption={t("others", { count: others.length })}
            notation={notation}
          />
        </details>
      )}
    </TableFrame>
  );
}
