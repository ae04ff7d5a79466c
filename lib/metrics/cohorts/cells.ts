import type { SumName } from "../../rollups/measures";
import type { FactKind, MetricDeclaration, Unit } from "../types";
import type { CohortCell } from "./types";

/** Weighted sums of one cohort. */
export type CohortTerms = readonly (readonly [sum: SumName, weight: number])[];

/** In the month of that age, in the month of acquisition, or from that one through to this one. */
export type Window = "age" | "start" | "through";

export interface CellPart {
  terms: CohortTerms;
  over: Window;
}

/** A cell is scale × numerator / denominator; both add up over customers, and so over cohorts. */
export interface CellDeclaration {
  unit: Unit;
  scale: number;
  numerator: CellPart;
  denominator: CellPart;
  /** How many the value rests on, where that is not the denominator. */
  n?: CellPart;
  /** Of a net score: one of the two that its numerator is the difference of, which its interval needs. */
  promoters?: CellPart;
  interval: "wilson" | "adjusted-wald" | "ratio";
  /** Of a share: whom a reader looks for, and who are listed first. */
  looksFor?: "counted" | "others";
  /** Facts without which there is no value: what was not brought in is not 0. */
  needs: FactKind | null;
  /** By what is decided whether a month is complete: every one of these facts that is brought in at all. */
  knownBy: Pick<MetricDeclaration, "usesActiveRule" | "facts" | "question">;
}

const size: CellPart = { terms: [["acquired", 1]], over: "start" };
const now = (...terms: CohortTerms): CellPart => ({ terms, over: "age" });
const from = (...facts: FactKind[]) => ({ usesActiveRule: false, facts });

/**
 * What each sort of cell counts. Active is who is a customer at the month's end, by the organisation's rule, out of all who
 * were acquired: somebody who comes and leaves in one month is not active even at age 0. Lost is who was active at the month's
 * start and is not at its end, out of all who were: where nobody comes back, 1 less the active of this age over those of the
 * age before. Revenue is that of the month against
 * the revenue of the month of acquisition. Customers that means are taken over are those active at any time in the month, as
 * in the indicators of the same names; what was sold costs directly is not cost to serve. The cumulative value is revenue less all cost booked on the customer since acquisition;
 * where no costs are known it is revenue alone.
 */
export const CELLS: Readonly<Record<CohortCell, CellDeclaration>> = {
  active: {
    unit: "percent",
    scale: 100,
    numerator: now(["customersEnd", 1]),
    denominator: size,
    interval: "wilson",
    looksFor: "others",
    needs: null,
    knownBy: { usesActiveRule: true, facts: [] },
  },
  "customer-churn": {
    unit: "percent",
    scale: 100,
    numerator: now(["customersLost", 1]),
    denominator: now(["customersStart", 1]),
    interval: "wilson",
    looksFor: "counted",
    needs: null,
    knownBy: { usesActiveRule: true, facts: [] },
  },
  bought: {
    unit: "percent",
    scale: 100,
    numerator: now(["buyers", 1]),
    denominator: size,
    interval: "wilson",
    looksFor: "others",
    needs: "invoices",
    knownBy: from("invoices"),
  },
  revenue: {
    unit: "percent",
    scale: 100,
    numerator: now(["revenue", 1]),
    denominator: { terms: [["revenue", 1]], over: "start" },
    n: size,
    interval: "ratio",
    needs: "invoices",
    knownBy: from("invoices"),
  },
  "revenue-per-customer": {
    unit: "money",
    scale: 1,
    numerator: now(["revenue", 1]),
    denominator: now(["customersActive", 1]),
    interval: "ratio",
    needs: "invoices",
    knownBy: from("invoices"),
  },
  "purchase-frequency": {
    unit: "ratio",
    scale: 1,
    numerator: now(["orders", 1]),
    denominator: now(["buyers", 1]),
    interval: "ratio",
    needs: "invoices",
    knownBy: from("invoices"),
  },
  "cost-to-serve": {
    unit: "money",
    scale: 1,
    numerator: now(["cost", 1], ["directCost", -1]),
    denominator: now(["customersActive", 1]),
    interval: "ratio",
    needs: "costs",
    knownBy: from("costs"),
  },
  "cumulative-value": {
    unit: "money",
    scale: 1,
    numerator: {
      terms: [
        ["revenue", 1],
        ["cost", -1],
      ],
      over: "through",
    },
    denominator: size,
    interval: "ratio",
    needs: "invoices",
    knownBy: from("invoices", "costs"),
  },
  visits: {
    unit: "ratio",
    scale: 1,
    numerator: now(["visits", 1]),
    denominator: now(["customersActive", 1]),
    interval: "ratio",
    needs: "visits",
    knownBy: from("visits"),
  },
  nps: {
    unit: "score",
    scale: 100,
    numerator: now(["npsPromoters", 1], ["npsDetractors", -1]),
    denominator: now(["npsPromoters", 1], ["npsPassives", 1], ["npsDetractors", 1]),
    promoters: now(["npsPromoters", 1]),
    interval: "adjusted-wald",
    needs: null,
    knownBy: { ...from("survey-answers"), question: "nps" },
  },
};

/** How many customers a cohort has. */
export const SIZE = size;

/** The sums that a cell reads, and the size that every grid shows. */
export function sumsOfCell({ numerator, denominator, n = size, promoters = size }: CellDeclaration): SumName[] {
  const parts = [size, numerator, denominator, n, promoters];
  return [...new Set(parts.flatMap(({ terms }) => terms.map(([sum]) => sum)))];
}
