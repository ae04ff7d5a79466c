import { z } from "zod";
import type { CohortComparison } from "../../metrics/cohorts/compare-cohorts";
import { COHORT_CELLS, COHORT_ROWS, type CohortGrid } from "../../metrics/cohorts/types";
import type { SurvivalCurves } from "../../metrics/retention/survival-curves";
import { named } from "../named";
import { amount, day } from "./common";
import { unit } from "./metrics";

const cell = z
  .object({
    age: z.number().describe("Months since the month of acquisition."),
    value: amount,
    low: amount,
    high: amount,
    n: z.number(),
    numerator: amount,
    denominator: amount,
    complete: z.boolean(),
  })
  .register(named, { id: "CohortCell" });

const line = z.object({
  size: z.number().describe("Customers acquired."),
  acquisitionCost: amount,
  paysBackAt: amount.describe("First age at which a customer has brought in what it cost to win."),
  cells: z.array(cell),
});

const head = { by: z.enum(COHORT_ROWS), cell: z.enum(COHORT_CELLS), unit };

export const cohortGridTold = z
  .object({ ...head, ages: z.array(z.number()), rows: z.array(line.extend({ cohort: z.string() })), total: line })
  .register(named, { id: "CohortGrid" }) satisfies z.ZodType<CohortGrid>;

const row = z.object({ cohort: z.string(), size: z.number() });

export const cohortPairTold = z
  .object({
    ...head,
    first: row,
    second: row,
    ages: z.array(
      z.object({
        age: z.number(),
        first: cell.nullable(),
        second: cell.nullable(),
        difference: amount.describe("First less second."),
        low: amount,
        high: amount,
        real: z.boolean().nullable(),
      }),
    ),
  })
  .register(named, { id: "CohortComparison" }) satisfies z.ZodType<CohortComparison>;

export const cohortCustomersTold = z
  .object({
    by: z.enum(COHORT_ROWS),
    cell: z.enum(COHORT_CELLS),
    cohort: z.string(),
    age: z.number(),
    value: amount,
    total: z.object({ accounts: z.number(), numerator: z.number(), denominator: z.number() }),
    accounts: z.array(
      z.object({
        accountId: z.number(),
        code: z.string(),
        name: z.string(),
        numerator: z.number(),
        denominator: z.number(),
      }),
    ),
  })
  .register(named, { id: "CohortCustomers" });

const step = z.object({
  time: z.number(),
  atRisk: z.number(),
  events: z.number(),
  censored: z.number(),
  survival: z.number().describe("Share still there, 0 to 1."),
  low: amount,
  high: amount,
  standardError: z.number(),
});

export const survivalTold = z
  .object({
    unit: z.enum(["day", "month", "year"]),
    activeRule: z.object({ rule: z.enum(["contract", "purchase"]), purchaseDays: z.number() }),
    until: day.describe("Up to which day lives were watched."),
    groups: z.array(
      z.object({
        group: z.string().nullable(),
        n: z.number(),
        events: z.number(),
        median: z.object({ value: amount, low: amount, high: amount }),
        curve: z.array(step),
      }),
    ),
    logRank: z
      .object({ chiSquare: z.number(), degreesOfFreedom: z.number(), p: z.number() })
      .nullable()
      .describe("Whether the groups leave at different rates."),
  })
  .register(named, { id: "SurvivalCurves" }) satisfies z.ZodType<SurvivalCurves>;
