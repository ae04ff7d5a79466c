/** The tiles of the overview, under the question that each group answers; the order is the order on the page. */
export const TILE_GROUPS = [
  { id: "voice", metrics: ["nps", "csat"] },
  { id: "loyalty", metrics: ["customer-retention", "customer-churn", "customer-turnover", "repeat-rate"] },
  {
    id: "value",
    metrics: ["recurring-revenue", "revenue", "revenue-per-customer", "purchase-frequency", "order-value"],
  },
] as const;
