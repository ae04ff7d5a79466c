import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { type ReactNode, Suspense } from "react";
import { RecomputingNotice } from "@/components/settings/recomputing-notice";
import { PageHeading } from "@/components/ui/page-heading";
import { BOARDS, getBoard } from "@/lib/board/boards";
import { figureFormat } from "@/lib/board/figure-format";
import { awaitFirstScreen } from "@/lib/board/first-screen";
import { isPrompt } from "@/lib/board/is-prompt";
import { loadIsAnybody, loadNotation, loadOpenBoard } from "@/lib/board/loaders";
import { LAST_PLACE, writePresentAddress } from "@/lib/board/presentation";
import { loadBoardLine } from "@/lib/board/print-loaders";
import { readBoardFilters, writeBoardAddress } from "@/lib/board/schema";
import type { BoardDeclaration, BoardId } from "@/lib/board/types";
import type { BoardView } from "@/lib/board/view";
import { loadMakesPdf } from "@/lib/pdf/loaders";
import { BoardActions } from "./board-actions";
import { BoardNavigation } from "./board-navigation";
import { BoardContent } from "./board-transition";
import { EmptyBoard } from "./empty-board";
import { FiltersCard } from "./filters-card";
import { Freshness } from "./freshness";
import { NobodyLeft } from "./nobody-left";
import { OpenedAt } from "./opened-at";
import { Opening } from "./opening";
import { PanelHost } from "./panel-host";
import { PresentHost } from "./present/present-host";
import { PrintDefinitions } from "./print/print-definitions";
import { PrintFoot } from "./print/print-foot";
import { PrintFacts, PrintMast } from "./print/print-head";
import { Slot } from "./slot";
import { Tiles } from "./tiles";

interface BoardPageProps {
  board: BoardId;
  searchParams: Promise<SearchParams>;
  /** The board's cards, below its tiles; whether what stands on the first screen is there by now. */
  children: (view: BoardView, isThere: boolean) => ReactNode;
}

/** What every board is: heading, filters, sentences, tiles, its cards, how fresh all is, and the panel beside it. */
export async function BoardPage({ board: id, searchParams, children }: BoardPageProps) {
  const board = getBoard(id);
  const filters = readBoardFilters(await searchParams);
  const opened = await loadOpenBoard(filters, board);
  if (!opened) return <EmptyBoard />;
  const { view, opening } = opened;
  const [t, notation, line, isAnybody, isThere] = await Promise.all([
    getTranslations("boards"),
    loadNotation(),
    loadBoardLine(view, board),
    loadIsAnybody(view),
    awaitFirstScreen(view, board),
  ]);
  const period = figureFormat(notation).period(view.period, view.grain);
  const at = BOARDS.indexOf(board);
  const presented = (other: BoardDeclaration | undefined, place: number) =>
    other ? writePresentAddress(other.path, { ...filters, present: place }) : null;
  const pdf = loadMakesPdf() ? writeBoardAddress(`/api/board/pdf/${id}`, view.address) : null;
  return (
    <>
      <PrintMast />
      <BoardNavigation
        label={t("label")}
        boards={BOARDS.map((other) => ({
          id: other.id,
          path: other.path,
          name: t(`${other.id}.name`),
          current: other === board,
        }))}
      />
      <PageHeading
        title={t(`${id}.${view.grain === "trailing-12" ? "titleTrailing" : "title"}`, { period })}
        actions={<BoardActions pdf={pdf} />}
      />
      <Suspense>
        <PrintFacts view={view} board={board} />
      </Suspense>
      <Suspense>
        <RecomputingNotice />
      </Suspense>
      <div className="print:hidden">
        {/* With the page: how many rows its menus take, nobody knows before they are there. */}
        <FiltersCard view={view} board={board} address={filters} />
      </div>
      {opening && <OpenedAt view={view} opening={opening} />}
      <BoardContent>
        <div className="flex flex-col gap-12 pt-8 print:block print:space-y-6 print:pt-5">
          {/* The ledger of changes is there whoever is looked at. */}
          {isAnybody || id === "changes" ? (
            <>
              {board.themes.length > 0 && (
                <Slot
                  size="h-28 max-w-[62ch]"
                  lagging={!board.themes.flat().every((metric) => isPrompt(view, { metric }))}
                  ready={isThere}
                >
                  <Opening view={view} board={board} />
                </Slot>
              )}
              {board.tiles.length > 0 && <Tiles view={view} board={board} ready={isThere} />}
              {children(view, isThere)}
            </>
          ) : (
            <NobodyLeft view={view} path={board.path} address={filters} />
          )}
          <Slot size="h-6 max-w-md" lagging>
            <Freshness view={view} board={board} />
          </Slot>
          <Suspense>
            <PrintDefinitions view={view} board={board} />
          </Suspense>
        </div>
      </BoardContent>
      <PrintFoot text={line.foot} />
      <PresentHost
        line={[line.board, line.period, line.filters].filter(Boolean).join(" · ")}
        before={presented(BOARDS[at - 1], LAST_PLACE)}
        after={presented(BOARDS[at + 1], 1)}
      />
      <PanelHost to={view.address.to} usual={view.data.definitions ?? {}} />
    </>
  );
}

/** The head of a board's page: `export const generateMetadata = boardMetadata("voice")`. */
export function boardMetadata(board: BoardId): () => Promise<Metadata> {
  return async () => {
    const t = await getTranslations("boards");
    return { title: t(`${board}.name`) };
  };
}
