import type { Customer, Panel } from "./panel";

/** A panel of customers' numerators and denominators by month; months are named "2024-01-01" and so on, the seventh being that of the change. */
export function toPanel(
  rows: readonly (Customer & { y: readonly number[]; x: readonly number[] })[],
  before: number,
  after: number,
): Panel {
  const month = (at: number) => `2024-${String(at).padStart(2, "0")}-01`;
  const months = [
    ...Array.from({ length: before }, (_, at) => month(6 - before + at + 1)),
    ...Array.from({ length: after }, (_, at) => month(8 + at)),
  ];
  return {
    months,
    customers: rows.map(({ treated, acquired }) => ({ treated, acquired })),
    numerators: Float64Array.from(rows.flatMap(({ y }) => y)),
    denominators: Float64Array.from(rows.flatMap(({ x }) => x)),
  };
}

/** The window of such a panel. */
export function windowOf({ months }: Panel) {
  const change = "2024-07-01";
  return { before: months.filter((month) => month < change), change, after: months.filter((month) => month > change) };
}
