import { getTranslations } from "next-intl/server";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import type { BoardFilters } from "@/lib/board/schema";
import type { BoardDeclaration } from "@/lib/board/types";
import type { BoardView } from "@/lib/board/view";
import { loadViews } from "@/lib/views/loaders";
import { namedOwners } from "@/lib/views/rights";
import { writeQuery } from "@/lib/views/schema";
import { ViewsMenu } from "./views-menu";

interface ViewsCardProps {
  view: BoardView;
  board: BoardDeclaration;
  /** What would be saved: the filters as the address has them; the view's may name the period that it opened at. */
  address: BoardFilters;
}

/** The saved views, and what it takes to save the board as it stands. */
export async function ViewsCard({ view, board, address }: ViewsCardProps) {
  const [views, t, notation] = await Promise.all([loadViews(), getTranslations("views"), loadNotation()]);
  const query = writeQuery(address);
  const period = figureFormat(notation).period(view.period, view.grain);
  return (
    <ViewsMenu
      views={views.map((saved) => ({
        id: saved.id,
        name: saved.name,
        shared: saved.shared,
        maker: saved.isOwn ? null : saved.maker,
        mayChange: saved.mayChange,
        address: saved.address,
        current: saved.board === board.id && saved.query === query,
      }))}
      shown={{
        board: board.id,
        query,
        period: address.to === null ? t("keepsLatest") : t("keepsPeriod", { period }),
        namesOwners: namedOwners(query).length > 0,
      }}
    />
  );
}
