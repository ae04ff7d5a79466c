import type { CohortCell, CohortRows } from "../metrics/cohorts/types";
import { type BridgeAmounts, MOVEMENTS } from "../metrics/retention/bridge";
import type { Dimension, FigureRow, Unit } from "../metrics/types";
import { comparedId, comparedLine } from "./compared-line";
import type { Grid } from "./prepare-cohort-grid";

/** What a column holds, and so how it is written: a period, words, yes or no, or a figure of a unit. */
export type ColumnKind = "period" | "text" | "flag" | Unit;

/** Of a figure, what tells it from the one that the board shows of its indicator. */
export interface Opened {
  definition?: string;
  /** A value of the dimension `of` or, without one, of the groups that the definition makes. */
  group?: string;
  of?: Dimension | null;
}

/** Of a cell of a cohort grid, what tells where it is: all of it together names the customers behind it. */
export interface OpenedCell {
  cell?: CohortCell;
  cohortsBy?: CohortRows;
  cohort?: string;
  age?: number;
}

/** The figures of a chart as rows and columns: its table view and its CSV are both made from this. */
export interface ChartTable {
  /**
   * The figures of a column that `opens` something open their explanations, each in the period of its line; those of a column
   * whose `at` makes a cell of a cohort grid whole, with that of its line, open the customers of that cell.
   */
  columns: { id: string; kind: ColumnKind; opens?: Opened & { metric: string }; at?: OpenedCell }[];
  /** Cells by column, unrounded; null is no data. */
  rows: (string | number | boolean | null)[][];
  /** What each line is of, where lines are not periods. */
  lines?: (Opened & {
    at?: OpenedCell;
    /** The groups of its figures by column, where each has its own. */
    groups?: Readonly<Record<string, string>>;
  })[];
}

/**
 * Figures over time: per series its value, and where it has one its interval and n, then value and n of the group that it is
 * held against. Newest period last. A line is complete
 * where every series is: answers may be known to the end of a month of which invoices are still missing.
 */
export function tableOfCourses(
  courses: readonly {
    id: string;
    unit: Unit;
    rows: readonly FigureRow[];
    certain: boolean;
    opens?: ChartTable["columns"][number]["opens"];
  }[],
): ChartTable {
  const columns: ChartTable["columns"] = [{ id: "period", kind: "period" }];
  const others = courses.map(({ rows }) => comparedLine(rows)?.rows ?? null);
  for (const [index, { id, unit, certain, opens }] of courses.entries()) {
    columns.push({ id, kind: unit, opens });
    if (!certain) columns.push({ id: `${id}.low`, kind: unit }, { id: `${id}.high`, kind: unit });
    columns.push({ id: `${id}.n`, kind: "count" });
    if (others[index]) columns.push({ id: comparedId(id), kind: unit }, { id: comparedId(`${id}.n`), kind: "count" });
  }
  columns.push({ id: "complete", kind: "flag" });
  const periods = courses[0]?.rows ?? [];
  const rows = periods.map(({ period }, index) => [
    period,
    ...courses.flatMap(({ rows: own, certain }, place) => {
      const row = own[index];
      const other = others[place]?.[index];
      const interval = certain ? [] : [row?.low ?? null, row?.high ?? null];
      const known = other && other.value !== null ? [other.value, other.n] : [null, null];
      const compared = others[place] ? known : [];
      return [row?.value ?? null, ...interval, row?.n ?? null, ...compared];
    }),
    courses.every(({ rows: own }) => own[index]?.complete ?? false),
  ]);
  return { columns, rows };
}

interface GroupsNaming {
  id: string;
  unit: Unit;
  certain: boolean;
  name: (row: FigureRow) => string;
  opens?: ChartTable["columns"][number]["opens"];
}

/**
 * Figures of one period, a line for each group: its name, value, where it has one its interval, n, and further figures by their
 * names (FigureRow.details).
 */
export function tableOfGroups(
  rows: readonly FigureRow[],
  { id, unit, certain, name, opens }: GroupsNaming,
  details: readonly { name: string; kind: ColumnKind }[] = [],
): ChartTable {
  const interval = [
    { id: `${id}.low`, kind: unit },
    { id: `${id}.high`, kind: unit },
  ];
  return {
    columns: [
      { id: "group", kind: "text" },
      { id, kind: unit, opens },
      ...(certain ? [] : interval),
      { id: `${id}.n`, kind: "count" },
      ...details.map((detail) => ({ id: detail.name, kind: detail.kind })),
      { id: "complete", kind: "flag" },
    ],
    rows: rows.map((row) => [
      name(row),
      row.value,
      ...(certain ? [] : [row.low, row.high]),
      row.n,
      ...details.map((detail) => row.details?.[detail.name] ?? null),
      row.complete,
    ]),
    ...(opens && { lines: rows.map(({ group }) => (group === null ? {} : { group })) }),
  };
}

/** Without the column that says which lines are complete, where all are; the file has it. */
export function withoutComplete(table: ChartTable): ChartTable {
  const { columns, rows } = table;
  const at = columns.findIndex(({ id }) => id === "complete");
  if (at < 0 || rows.some((row) => row[at] === false)) return table;
  return { ...table, columns: columns.toSpliced(at, 1), rows: rows.map((row) => row.toSpliced(at, 1)) };
}

/** Puts the columns of counts behind those of a table with the same periods. */
export function withCounts(
  table: ChartTable,
  groups: readonly string[],
  counts: readonly { period: string; counts: Record<string, number> }[],
): ChartTable {
  const byPeriod = new Map(counts.map((entry) => [entry.period, entry.counts]));
  return {
    // Counted is what the figure beside them is made of.
    columns: [
      ...table.columns,
      ...groups.map((id) => ({ id, kind: "count" as const, opens: table.columns[1]?.opens })),
    ],
    rows: table.rows.map((row) => [...row, ...groups.map((group) => byPeriod.get(String(row[0]))?.[group] ?? null)]),
  };
}

/** By which definition of recurring revenue a step of the bridge is explained. */
export function bridgeDefinition(id: keyof BridgeAmounts): string {
  return id === "end" ? "standard" : id;
}

/** Start, movements and end; the lines are message keys under `charts.bridge`. */
export function tableOfBridge(
  amounts: BridgeAmounts,
  names: Readonly<Record<keyof BridgeAmounts, string>>,
): ChartTable {
  const ids = ["start", ...MOVEMENTS, "end"] as const;
  const signed = (id: (typeof ids)[number]) => {
    const amount = amounts[id];
    return amount !== null && (id === "contraction" || id === "churn") ? -Math.abs(amount) || 0 : amount;
  };
  return {
    columns: [
      { id: "movement", kind: "text" },
      { id: "amount", kind: "money", opens: { metric: "recurring-revenue" } },
    ],
    rows: ids.map((id) => [names[id], signed(id)]),
    lines: ids.map((id) => ({ definition: bridgeDefinition(id) })),
  };
}

/**
 * One line per cohort: its month, quarter or year as it begins, or its group; its size, the last age whose month is over and known to its end (what stands beyond it is in
 * progress), of cumulative values what winning a customer cost and the age that pays it back, and a column for each age; the mean,
 * which is of complete months alone, last.
 */
export function tableOfCohorts(grid: Grid, names: { mean: string; unknown: string }): ChartTable {
  const { by, unit, paysBackAt } = grid;
  const isPeriod = by === "month" || by === "quarter" || by === "year";
  const name = (cohort: string) => (isPeriod ? cohort.slice(0, by === "year" ? 4 : 7) : cohort || names.unknown);
  const isValue = grid.cell === "cumulative-value";
  const opened = { cell: grid.cell, cohortsBy: by };
  const cost: ChartTable["columns"] = [
    { id: "acquisitionCost", kind: "money" },
    // The customers of the cell of that month: their line names its age.
    { id: "paysBackAt", kind: "count", at: opened },
  ];
  return {
    columns: [
      { id: "cohort", kind: "text" },
      { id: "size", kind: "count", at: { ...opened, age: 0 } },
      { id: "completeTo", kind: "count" },
      ...(isValue ? cost : []),
      ...grid.ages.map((age) => ({ id: String(age), kind: unit, at: { ...opened, age } })),
    ],
    rows: [
      ...grid.rows.map(({ cohort, size, acquisitionCost, paysBackAt: paid, cells }) => [
        name(cohort),
        size,
        cells.findLast((cell) => cell?.complete)?.age ?? null,
        ...(isValue ? [acquisitionCost, paid] : []),
        ...cells.map((cell) => cell?.value ?? null),
      ]),
      [names.mean, null, null, ...(isValue ? [null, paysBackAt] : []), ...grid.mean.map((cell) => cell?.value ?? null)],
    ],
    // The mean is of all cohorts, whose customers no cell has together.
    lines: grid.rows.map(({ cohort, paysBackAt: paid }) => ({ at: { cohort, age: paid ?? undefined } })),
  };
}
