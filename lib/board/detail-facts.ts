import type { FigureRow, Unit } from "../metrics/types";
import type { AccountParts } from "./answers";

/** A number that belongs to a figure, named. */
export interface DetailFact {
  id: string;
  name: string;
  value: number;
  unit: Unit;
}

/** The further figures of analyses that help to understand one, by name; others are for charts of their own. */
const UNITS: Readonly<Record<string, Unit>> = {
  share: "percent",
  npsNaming: "score",
  npsOthers: "score",
  answers: "count",
  contacted: "count",
  waiting: "count",
  after12: "percent",
  after24: "percent",
  after36: "percent",
  customers: "count",
  lost: "count",
  customersRest: "count",
  lostRest: "count",
  there: "count",
  after2Years: "percent",
  after3Years: "percent",
  after5Years: "percent",
  customersWithLoss: "count",
  loss: "money",
  monthlyMargin: "money",
  months: "months",
  horizonMonths: "months",
  stalled: "count",
  open: "count",
  openAmount: "money",
  amount: "money",
  stayed: "count",
  red: "count",
  lostRed: "count",
  target: "count",
};

/**
 * The numbers behind a figure of an analysis: its numerator and denominator where it has such, and what belongs to it.
 *
 * @param t words of the namespace `boards.details`
 */
export function detailFacts(
  { numerator, denominator, details = {} }: Pick<FigureRow, "numerator" | "denominator" | "details">,
  parts: AccountParts,
  t: (key: string) => string,
): DetailFact[] {
  const known: [id: string, value: unknown, unit: Unit][] = [
    ["numerator", denominator === null ? null : numerator, unitOf("numerator", parts)],
    ["denominator", denominator, unitOf("denominator", parts)],
    ...Object.entries(UNITS).map(([id, unit]): [string, unknown, Unit] => [id, details[id], unit]),
  ];
  return known.flatMap(([id, value, unit]) => (typeof value === "number" ? [{ id, name: t(id), value, unit }] : []));
}

/** A part of the figure is of the unit that the accounts' parts of it are. */
function unitOf(part: "numerator" | "denominator", { numerator, denominator }: AccountParts): Unit {
  return [numerator, denominator].find((column) => column?.addsUpTo === part)?.unit ?? "count";
}
