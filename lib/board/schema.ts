import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { COHORT_CELLS, COHORT_ROWS } from "../metrics/cohorts/types";
import { type Compare, DIMENSIONS, GRAINS } from "../metrics/types";

/** A month of 1900 to 2199 as the address writes it, "2024-05"; inside the program it is its first day, "2024-05-01". */
export const parseAsMonth = createParser<string>({
  parse: (text) => (/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(text) ? `${text}-01` : null),
  serialize: (month) => month.slice(0, 7),
});

/** Definitions other than the standard one, by indicator: "nps:per-contact,csat:mean". */
export const parseAsDefinitions = createParser<Record<string, string>>({
  parse: (text) => {
    const pairs = text.split(",").map((pair) => pair.split(":"));
    const sound = pairs.filter(([metric, definition, ...rest]) => metric && definition && rest.length === 0);
    return sound.length > 0 ? Object.fromEntries(sound) : null;
  },
  serialize: (chosen) =>
    Object.keys(chosen)
      .sort()
      .map((metric) => `${metric}:${chosen[metric]}`)
      .join(","),
  eq: (one, other) => JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort()),
});

/**
 * What figures are held against: "previous", "year-before" or a value of a dimension, "segment:Retail". A value may hold
 * colons of its own; "segment:" is the accounts of which it is not known.
 */
export const parseAsCompare = createParser<Compare>({
  parse: (text) => {
    if (text === "previous" || text === "year-before") return text;
    const [name, ...rest] = text.split(":");
    const dimension = DIMENSIONS.find((candidate) => candidate === name);
    return dimension && rest.length > 0 && !text.includes("\0") ? { dimension, value: rest.join(":") } : null;
  },
  serialize: writeCompare,
  eq: (one, other) => writeCompare(one) === writeCompare(other),
});

function writeCompare(compare: Compare): string {
  return typeof compare === "string" ? compare : `${compare.dimension}:${compare.value}`;
}

/** A value of a dimension. PostgreSQL's texts cannot hold the character NUL, so no account has such a value. */
const parseAsValue = createParser<string>({ parse: (text) => (text.includes("\0") ? null : text), serialize: String });
const values = parseAsNativeArrayOf(parseAsValue);

/** The board's filters as they stand in the address. `to`: first month of the period shown, null for the default one. */
export const boardParsers = {
  grain: parseAsStringLiteral(GRAINS).withDefault("month"),
  to: parseAsMonth,
  compare: parseAsCompare.withDefault("previous"),
  segment: values,
  industry: values,
  region: values,
  plan: values,
  owner: values,
  channel: values,
  definitions: parseAsDefinitions.withDefault({}),
  /** The dimension by which charts of groups show their indicator. */
  by: parseAsStringLiteral(DIMENSIONS),
  /** What the cohort grid's cells show, what makes its rows, and two of these, by their names in it, against each other. */
  cohorts: parseAsStringLiteral(COHORT_CELLS).withDefault("active"),
  rows: parseAsStringLiteral(COHORT_ROWS).withDefault("month"),
  pair: values,
  /** The change of the ledger that is looked at, and the indicator it is held against; null: what the ledger names. */
  change: parseAsValue,
  indicator: parseAsString,
} satisfies Record<(typeof DIMENSIONS)[number], unknown> & Record<string, unknown>;

/** What the side panel shows: an indicator in a period, an account behind it, or a cell of the cohort grid. */
export const panelParsers = {
  explain: parseAsString,
  definition: parseAsString,
  at: parseAsMonth,
  /** One group of the figure: a value of the dimension `of` or, without one, of the groups that the definition makes. */
  group: parseAsValue,
  of: parseAsStringLiteral(DIMENSIONS),
  account: parseAsInteger,
  /** The figure is of this account alone. */
  only: parseAsInteger,
  /** The cell of a cohort grid whose customers are shown: what it shows, its row by its name in the grid, and its column. */
  cell: parseAsStringLiteral(COHORT_CELLS),
  cohortsBy: parseAsStringLiteral(COHORT_ROWS),
  cohort: parseAsValue,
  age: parseAsInteger,
};

export type BoardFilters = inferParserType<typeof boardParsers>;
export type PanelState = inferParserType<typeof panelParsers>;

/** A panel that is shut; opening one sets what it shows over this. */
export const SHUT_PANEL = {
  explain: null,
  definition: null,
  at: null,
  group: null,
  of: null,
  account: null,
  only: null,
  cell: null,
  cohortsBy: null,
  cohort: null,
  age: null,
} as const satisfies Record<keyof PanelState, null>;

/** Reads the filters from search params or a request; whatever makes no sense there counts as absent. */
export const readBoardFilters = createLoader(boardParsers);
export const readPanelState = createLoader(panelParsers);

/** Writes filters and panel back to an address: `writeBoardAddress("/board", { grain: "quarter" })`. */
export const writeBoardAddress = createSerializer({ ...boardParsers, ...panelParsers });

/** Address of a chart's figures as CSV, by the board's filters. */
export function csvAddress({ address }: { address: BoardFilters }, chart: string): string {
  return writeBoardAddress(`/api/board/csv/${chart}`, address);
}
