import type { ColumnKind } from "../charts/chart-table";
import type { SeriesColour } from "../charts/colours";
import type { NoData } from "../metrics/no-data";
import type { FactKind } from "../metrics/types";

/** The boards there may be, in the order of the navigation; lib/board/boards.ts lists those that exist. */
export type BoardId = "overview" | "voice" | "retention" | "value" | "wallet" | "new-business" | "changes";

/** Tiles under one heading. */
export interface TileGroup {
  /** Its heading is the message `boards.<board>.groups.<id>`. */
  id: string;
  /** Indicators of the catalogue. */
  metrics: readonly string[];
}

/** A line over time: an indicator, by the definition that the reader chose for it unless one is named here. */
export interface Line {
  metric: string;
  definition?: string;
  /** Colours go with what is shown: an indicator has the same one on every board. */
  colour: SeriesColour;
}

interface ChartBase {
  /** Unique among all boards; its address as CSV, and its words under `boards.<board>.charts.<id>`. */
  id: string;
}

/** Indicators over the course of the board, as lines. */
export interface CourseDeclaration extends ChartBase {
  kind: "course";
  /** Lines of one panel share a scale; lines of different units part by themselves. */
  panels: readonly (readonly Line[])[];
}

/** One indicator in the period shown, group by group, as bars. */
export interface GroupsDeclaration extends ChartBase {
  kind: "groups";
  metric: string;
  definition?: string;
  colour: SeriesColour;
  /** "dimension": the one that the reader chose; "own": the groups that the definition makes itself (themes, reasons). */
  by: "dimension" | "own";
  /** Why there may be no groups at all. */
  none?: NoData;
  /** Own groups from much to little, where their order says nothing and no chart beside it has the same. */
  order?: "value";
}

/** A further figure of a row (FigureRow.details), headed by the message `boards.<board>.charts.<id>.columns.<name>`. */
export interface DetailColumn {
  name: string;
  kind: ColumnKind;
}

/** One indicator in the period shown as a table, with the further figures that belong to it. */
export interface DetailsDeclaration extends ChartBase {
  kind: "details";
  metric: string;
  definition?: string;
  by: "dimension" | "own" | "none";
  details: readonly DetailColumn[];
}

/** A chart with a card and a table of its own (lib/board/tables/). */
export interface OwnDeclaration extends ChartBase {
  kind: "own";
  /** Its axis is the course of the board, on which the changes of the ledger are marked. */
  marked?: true;
  /** Indicators that it shows and the board's tiles do not, for the definitions that are printed. */
  metrics?: readonly string[];
}

export type ChartDeclaration = CourseDeclaration | GroupsDeclaration | DetailsDeclaration | OwnDeclaration;

/** A board: its place, the figures on top, and its charts. */
export interface BoardDeclaration {
  id: BoardId;
  path: string;
  /** The kinds of facts that it is about: it opens at the last month that these are known to the end of. All unless named. */
  about?: readonly FactKind[];
  tiles: readonly TileGroup[];
  /** What its opening sentences speak of: of each theme the first indicator that has something to say. */
  themes: readonly (readonly string[])[];
  charts: readonly ChartDeclaration[];
}
