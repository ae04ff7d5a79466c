import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";

/** The line under a title: its note, and as of when the figures are where new ones are still being worked out. */
export async function noted(note: ReactNode, oldSince: string | null | undefined): Promise<ReactNode> {
  if (!oldSince) return note;
  const [t, notation] = await Promise.all([getTranslations("board.tile"), loadNotation()]);
  return (
    <>
      {note} <span className="text-warn">{t("stale", { when: figureFormat(notation).moment(oldSince) })}</span>
    </>
  );
}
