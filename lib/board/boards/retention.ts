import type { BoardDeclaration } from "../types";

/** Who stays, who leaves, when and why, and what it costs us? */
export const retention = {
  id: "retention",
  path: "/board/retention",
  tiles: [
    { id: "customers", metrics: ["customer-retention", "customer-churn", "customer-turnover"] },
    { id: "revenue", metrics: ["gross-revenue-retention", "net-revenue-retention", "revenue-churn"] },
    { id: "signs", metrics: ["survival", "health", "p-alive"] },
    { id: "flow", metrics: ["recurring-revenue", "quick-ratio", "list-churn"] },
  ],
  themes: [["customer-churn"], ["net-revenue-retention", "recurring-revenue"], ["survival", "list-churn"]],
  charts: [
    {
      kind: "course",
      id: "retention-course",
      panels: [
        [{ metric: "customer-retention", colour: "series-1" }],
        [
          { metric: "customer-churn", colour: "series-5" },
          { metric: "customer-turnover", colour: "series-4" },
        ],
      ],
    },
    { kind: "groups", id: "churn-groups", metric: "customer-churn", by: "dimension", colour: "series-5" },
    { kind: "own", id: "cohorts" },
    { kind: "own", id: "cohort-curves" },
    { kind: "own", id: "cohort-pair" },
    { kind: "own", id: "survival" },
    { kind: "own", id: "loss-factors", metrics: ["loss-factors"] },
    {
      kind: "groups",
      id: "loss-reasons",
      metric: "loss-reasons",
      definition: "standard",
      by: "own",
      none: "nobody-lost",
      colour: "series-5",
    },
    {
      kind: "groups",
      id: "loss-reasons-money",
      metric: "loss-reasons",
      definition: "revenue",
      by: "own",
      none: "nobody-lost",
      colour: "series-5",
    },
    { kind: "own", id: "loss-reasons-course", marked: true },
    { kind: "own", id: "bridge" },
    {
      kind: "course",
      id: "revenue-retention-course",
      panels: [
        [
          { metric: "gross-revenue-retention", colour: "series-1" },
          { metric: "net-revenue-retention", colour: "series-2" },
        ],
      ],
    },
    {
      kind: "course",
      id: "list-churn-course",
      panels: [
        [
          { metric: "list-churn", definition: "unsubscribed", colour: "series-2" },
          { metric: "list-churn", definition: "bounced", colour: "series-4" },
          { metric: "list-churn", definition: "complained", colour: "series-5" },
          { metric: "list-churn", definition: "inactive", colour: "series-7" },
        ],
      ],
    },
    { kind: "own", id: "accounts-at-risk" },
  ],
} as const satisfies BoardDeclaration;
