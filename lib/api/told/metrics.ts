import { z } from "zod";
import type { AccountsAnswer } from "../../metrics/asked/accounts";
import type { CatalogueEntry } from "../../metrics/asked/catalogue";
import type { MetricAnswer } from "../../metrics/asked/metric";
import { DIMENSIONS } from "../../metrics/types";
import { named } from "../named";
import { amount, day, instant } from "./common";

export const unit = z.enum(["score", "rating", "percent", "money", "ratio", "count", "months", "days", "hours"]);
const better = z.enum(["up", "down", "neither"]);

export const catalogueEntry = z
  .object({
    id: z.string(),
    kind: z.enum(["kpi", "cpi"]),
    unit,
    better,
    additive: z.boolean().describe("Sums over groups and periods."),
    interval: z.string().describe("How its interval is made; “none” where everybody is counted."),
    definitions: z.array(z.object({ id: z.string(), unit })).describe("The first is the standard one."),
    source: z.string().describe("Where the definition comes from."),
  })
  .register(named, { id: "Indicator" }) satisfies z.ZodType<Omit<CatalogueEntry, "interval"> & { interval: string }>;

const compared = z.object({ value: amount, n: z.number() });

const change = z
  .object({
    against: z.union([
      z.object({ kind: z.literal("period"), period: day }),
      z.object({
        kind: z.literal("group"),
        dimension: z.enum(DIMENSIONS),
        value: z.string(),
        others: compared.nullable(),
        part: amount,
      }),
    ]),
    from: compared.describe("What it is held against."),
    difference: z.number(),
    relative: amount.describe("Share of the value held against; null when that is 0."),
    interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    real: z.boolean().nullable().describe("Whether the interval leaves out 0; null where everybody is counted."),
  })
  .register(named, { id: "Change" });

export const figureRow = z
  .object({
    period: day.describe("First day of the period; of a trailing year, of its last month."),
    until: day.describe("Day after its last."),
    group: z.string().nullable().describe("“” is “not known”."),
    value: amount.describe("Percent values are 0 to 100. Null: no data, and noData says why."),
    low: amount,
    high: amount.describe("95 % interval."),
    n: z.number().describe("How many answers, customers or orders it rests on."),
    numerator: amount,
    denominator: amount,
    complete: z.boolean().describe("False: the period is not over, or its data stop before its end."),
    noData: z.string().nullable(),
    change: change.nullable(),
    details: z.record(z.string(), z.union([z.number(), z.string(), z.null()])).optional(),
  })
  .register(named, { id: "Figure" });

export const metricTold = z
  .object({
    id: z.string(),
    definition: z.string(),
    unit,
    rows: z.array(figureRow),
    asOf: instant.nullable().describe("When the figures were last brought up to date."),
    pending: z.number().describe("Pairs of account and month that have changed since."),
    stale: z.boolean().describe("The facts have changed since asOf; new figures are being made."),
    activeRule: z.object({ rule: z.enum(["contract", "purchase"]), purchaseDays: z.number() }).nullable(),
  })
  .register(named, { id: "Figures" }) satisfies z.ZodType<Omit<MetricAnswer, "rows">>;

const accountPart = z
  .object({
    accountId: z.number(),
    code: z.string(),
    name: z.string(),
    numerator: z.number(),
    denominator: amount,
  })
  .register(named, { id: "AccountPart" });

export const metricAccounts = z
  .object({
    id: z.string(),
    definition: z.string(),
    unit,
    period: day,
    until: day,
    group: z.string().nullable(),
    total: z.object({ accounts: z.number(), numerator: z.number(), denominator: amount }),
    accounts: z.array(accountPart),
  })
  .register(named, { id: "AccountsBehindFigure" }) satisfies z.ZodType<AccountsAnswer>;
