import type { BoardDeclaration } from "../types";

/** What do customers bring, what do they cost, and when has winning them paid? */
export const value = {
  id: "value",
  path: "/board/value",
  about: ["invoices"],
  tiles: [
    { id: "brings", metrics: ["revenue", "revenue-per-customer", "gross-margin"] },
    { id: "leaves", metrics: ["cost-to-serve", "customer-profitability", "profit-curve"] },
    { id: "worth", metrics: ["lifetime-value", "ltv-to-cac", "cac-payback"] },
    { id: "buying", metrics: ["purchase-frequency", "order-value", "repeat-rate"] },
  ],
  themes: [
    ["revenue-per-customer", "revenue"],
    ["customer-profitability", "gross-margin"],
    ["lifetime-value", "acquisition-cost"],
  ],
  charts: [
    {
      kind: "course",
      id: "earning-course",
      panels: [
        [{ metric: "revenue-per-customer", colour: "series-1" }],
        [{ metric: "gross-margin", colour: "series-3" }],
      ],
    },
    { kind: "groups", id: "earning-groups", metric: "revenue-per-customer", by: "dimension", colour: "series-1" },
    {
      kind: "groups",
      id: "profitability-groups",
      metric: "customer-profitability",
      by: "dimension",
      colour: "series-4",
    },
    {
      kind: "groups",
      id: "cost-by-tenure",
      metric: "cost-to-serve",
      definition: "by-tenure",
      by: "own",
      colour: "series-6",
    },
    { kind: "own", id: "whale" },
    { kind: "own", id: "loss-makers" },
    { kind: "own", id: "lifetimes" },
    {
      kind: "course",
      id: "winning-course",
      panels: [
        [{ metric: "acquisition-cost", colour: "series-5" }],
        [{ metric: "cac-payback", colour: "series-7" }],
        [{ metric: "ltv-to-cac", colour: "series-2" }],
      ],
    },
    {
      kind: "groups",
      id: "channel-cost",
      metric: "acquisition-cost",
      definition: "by-channel",
      by: "own",
      colour: "series-5",
    },
    { kind: "own", id: "cohort-payback" },
    { kind: "own", id: "channel-payback" },
    { kind: "own", id: "value-cohorts" },
  ],
} as const satisfies BoardDeclaration;
