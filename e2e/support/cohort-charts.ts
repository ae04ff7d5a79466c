import { addMonths } from "../../lib/time/periods";
import type { Asked, Both } from "./answered";
import { written } from "./board-tables";
import { lealta } from "./lealta";

interface Cell {
  age: number;
  value: number | null;
  complete: boolean;
}

interface Line {
  size: number;
  acquisitionCost: number | null;
  paysBackAt: number | null;
  cells: Cell[];
}

interface Grid {
  rows: (Line & { cohort: string })[];
  total: Line;
}

interface Choice {
  by: "month" | "quarter" | "year" | "channel";
  cell: string;
  /** How many months of acquisition the board looks back on. */
  back: number;
}

function question({ to }: Pick<Asked, "to">, { by, cell, back }: Choice, ages: number): string[] {
  const from = addMonths(`${to}-01`, 1 - back).slice(0, 7);
  return ["cohorts", "--by", by, "--cell", cell, "--from", from, "--to", to, "--ages", String(ages)];
}

const nameOf = (by: Choice["by"], cohort: string) =>
  by === "channel" ? cohort || "Not known" : cohort.slice(0, by === "year" ? 4 : 7);
const completeTo = (cells: readonly Cell[]) => written(cells.findLast(({ complete }) => complete)?.age);

/** A grid of cohorts as a table: those that anybody is in, from the first on of which anything is known, and their mean. */
export async function cohortGrid(asked: Asked, choice: Choice): Promise<Both> {
  const [command = "", ...options] = question(asked, choice, 60);
  const { rows, total } = await lealta<Grid>(command, ...options);
  const ages = asked.header.filter((name) => /^\d+$/.test(name)).map(Number);
  const isValue = choice.cell === "cumulative-value";
  const valuesOf = (cells: readonly Cell[]) =>
    ages.map((age) => written(cells.find((cell) => cell.age === age)?.value));
  const acquired = rows.filter(({ size }) => size > 0);
  const first = acquired.findIndex(({ cells }) => cells.some(({ value }) => value !== null));
  const said = acquired
    .slice(first)
    .map(({ cohort, size, acquisitionCost, paysBackAt, cells }) => [
      nameOf(choice.by, cohort),
      String(size),
      completeTo(cells),
      ...(isValue ? [acquisitionCost, paysBackAt].map(written) : []),
      ...valuesOf(cells),
    ]);
  const mean = ["", "", ...(isValue ? ["", written(total.paysBackAt)] : []), ...valuesOf(total.cells)];
  const last = asked.rows.at(-1) ?? [];
  return { file: [...asked.rows.slice(0, -1), last.slice(1)], said: [...said, mean] };
}

/** What customers had brought in after so many months, and what winning them cost. */
export async function payback(asked: Asked, by: "year" | "channel"): Promise<Both> {
  const [command = "", ...options] = question(asked, { by, cell: "cumulative-value", back: 60 }, 36);
  const { rows } = await lealta<Grid>(command, ...options);
  const said = rows.map(({ cohort, size, acquisitionCost, paysBackAt, cells }) => [
    nameOf(by, cohort),
    ...[size, acquisitionCost, paysBackAt].map(written),
    ...[0, 6, 12, 24, 36].map((age) => written(cells.find((cell) => cell.age === age)?.value)),
    completeTo(cells),
  ]);
  return { file: asked.rows, said };
}

interface Pair {
  ages: {
    age: number;
    first: Cell | null;
    second: Cell | null;
    difference: number | null;
    low: number | null;
    high: number | null;
    real: boolean | null;
  }[];
}

/** The two months that the file names, against each other. */
export async function cohortPair(asked: Asked): Promise<Both> {
  const months = asked.header.slice(1, 3).map((name) => new Date(`1 ${name} UTC`).toISOString().slice(0, 7));
  const [command = "", ...options] = question(asked, { by: "month", cell: "active", back: 36 }, 60);
  const { ages } = await lealta<Pair>(command, ...options, "--compare", ...months);
  const said = ages.map(({ age, first, second, difference, low, high, real }) => [
    ...[age, first?.value, second?.value, difference, low, high].map(written),
    real === null ? "" : String(real),
  ]);
  return { file: asked.rows, said };
}
