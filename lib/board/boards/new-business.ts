import type { BoardDeclaration } from "../types";

/** What do we win, what do we lose and to whom, and who speaks for us? */
export const newBusiness = {
  id: "new-business",
  path: "/board/new-business",
  about: ["opportunities"],
  tiles: [
    { id: "winning", metrics: ["win-rate", "new-business", "sales-cycle"] },
    { id: "ahead", metrics: ["stalled-pipeline", "reference-accounts", "acquisition-cost"] },
  ],
  themes: [["win-rate"], ["new-business"], ["stalled-pipeline"], ["reference-accounts"]],
  charts: [
    { kind: "own", id: "outcomes", marked: true },
    { kind: "course", id: "win-rate-course", panels: [[{ metric: "win-rate", colour: "series-1" }]] },
    { kind: "groups", id: "win-rate-groups", metric: "win-rate", by: "dimension", colour: "series-1" },
    {
      kind: "groups",
      id: "sales-loss-reasons",
      metric: "loss-reasons-sales",
      definition: "standard",
      by: "own",
      none: "no-opportunities",
      colour: "series-5",
    },
    {
      kind: "groups",
      id: "sales-loss-competitors",
      metric: "loss-reasons-sales",
      definition: "by-competitor",
      by: "own",
      none: "no-opportunities",
      colour: "series-5",
    },
    {
      kind: "groups",
      id: "sales-loss-reasons-money",
      metric: "loss-reasons-sales",
      definition: "amount-by-reason",
      by: "own",
      none: "no-opportunities",
      colour: "series-5",
    },
    {
      kind: "groups",
      id: "sales-loss-competitors-money",
      metric: "loss-reasons-sales",
      definition: "amount-by-competitor",
      by: "own",
      none: "no-opportunities",
      colour: "series-5",
    },
    { kind: "own", id: "sales-loss-course", marked: true },
    {
      kind: "course",
      id: "stalled-course",
      panels: [
        [{ metric: "stalled-pipeline", definition: "standard", colour: "series-6" }],
        [{ metric: "stalled-pipeline", definition: "number", colour: "series-6" }],
      ],
    },
    {
      kind: "details",
      id: "stalled-stages",
      metric: "stalled-pipeline",
      definition: "by-stage",
      by: "own",
      details: [
        { name: "openAmount", kind: "money" },
        { name: "open", kind: "count" },
      ],
    },
    {
      kind: "groups",
      id: "stalled-reasons",
      metric: "stalled-pipeline",
      definition: "by-reason",
      by: "own",
      order: "value",
      colour: "series-6",
    },
    { kind: "course", id: "sales-cycle-course", panels: [[{ metric: "sales-cycle", colour: "series-8" }]] },
    { kind: "groups", id: "sales-cycle-groups", metric: "sales-cycle", by: "dimension", colour: "series-8" },
    {
      kind: "course",
      id: "first-wins-course",
      panels: [
        [
          { metric: "new-business", definition: "standard", colour: "series-4" },
          { metric: "new-business", definition: "all-wins", colour: "series-7" },
        ],
      ],
    },
    { kind: "groups", id: "first-wins-groups", metric: "new-business", by: "dimension", colour: "series-4" },
    {
      kind: "course",
      id: "references-course",
      panels: [
        [
          { metric: "reference-accounts", definition: "standard", colour: "series-3" },
          { metric: "reference-accounts", definition: "unvalidated", colour: "series-7" },
        ],
      ],
    },
    { kind: "groups", id: "references-groups", metric: "reference-accounts", by: "dimension", colour: "series-3" },
    { kind: "own", id: "validations" },
  ],
} as const satisfies BoardDeclaration;
