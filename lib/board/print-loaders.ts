import { getLocale, getTranslations } from "next-intl/server";
import { requireSession } from "../auth/gate";
import { loadChanges } from "../changes/loaders";
import { formatMonth } from "../format/dates";
import { catalogue } from "../metrics/catalogue";
import { loadSetting } from "../settings/loaders";
import { figureFormat } from "./figure-format";
import { loadGroupDimension, loadNotation } from "./loaders";
import { loadWhatChanged } from "./overview/loaders";
import { filterWords, type PrintFact, type PrintTranslate, periodWords, printFacts } from "./print-facts";
import { type ShownIndicator, shownDefinitions } from "./shown-definitions";
import type { BoardDeclaration } from "./types";
import type { BoardView } from "./view";
import type { MetricsTranslate } from "./words";

/** Whose report a printed board is, and when it was made and by whom. */
export async function loadPrintMast(): Promise<{ organisation: string; logo: string | null; made: string }> {
  const [{ name }, setting, { print, format }] = await Promise.all([requireSession(), loadSetting(), loadWords()]);
  const when = format.moment(new Date().toISOString());
  const logo = setting?.logoVersion ?? null;
  return { organisation: setting?.name ?? "Lealta", logo, made: print("madeBy", { when, who: name }) };
}

/** What its controls are set to, in words, and how far its data reach. */
export async function loadPrintFacts(
  view: BoardView,
  board: BoardDeclaration,
): Promise<{ facts: PrintFact[]; reach: string }> {
  const [{ scope }, words, { by }] = await Promise.all([requireSession(), loadWords(), loadGroupDimension(view)]);
  return {
    facts: printFacts(view, board, { isOwnOnly: scope.kind === "owned", shownBy: by }, words),
    reach: words.print("dataTo", { month: formatMonth(view.data.last, words.locale) }),
  };
}

/** One line that tells a board from others: "Voice", "May 2024", "Segment: Retail". Filters are null where there are none. */
export interface BoardLine {
  board: string;
  period: string;
  filters: string | null;
  /** At the foot of each printed page. */
  foot: string;
}

export async function loadBoardLine(view: BoardView, { id }: BoardDeclaration): Promise<BoardLine> {
  const [session, setting, words, boards] = await Promise.all([
    requireSession(),
    loadSetting(),
    loadWords(),
    getTranslations("boards"),
  ]);
  const isOwnOnly = session.scope.kind === "owned";
  const board = boards(`${id}.name`);
  const period = periodWords(view, words);
  const isFiltered = isOwnOnly || Object.keys(view.filters).length > 0;
  return {
    board,
    period,
    filters: isFiltered ? filterWords(view, { isOwnOnly }, words) : null,
    foot: words.print("foot", { organisation: setting?.name ?? "Lealta", board, period }),
  };
}

/** What the board shows by which definitions: the overview also what changed, the ledger of changes what its changes were to move. */
export async function loadShownDefinitions(view: BoardView, board: BoardDeclaration): Promise<ShownIndicator[]> {
  if (board.id === "overview") {
    const { listed } = await loadWhatChanged(view);
    return shownDefinitions(
      board,
      view,
      listed.map(({ metric }) => metric),
    );
  }
  if (board.id !== "changes") return shownDefinitions(board, view);
  const wanted = [view.address.indicator, ...(await loadChanges()).map(({ metric }) => metric)];
  const known = catalogue.filter(({ id }) => wanted.includes(id)).map(({ id }) => id);
  return shownDefinitions(board, view, known);
}

async function loadWords() {
  const [print, metrics, locale, notation] = await Promise.all([
    getTranslations("print"),
    getTranslations("metrics"),
    getLocale(),
    loadNotation(),
  ]);
  return {
    print: print as PrintTranslate,
    metrics: metrics as MetricsTranslate,
    locale,
    format: figureFormat(notation),
  };
}
