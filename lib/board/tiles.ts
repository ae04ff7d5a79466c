/**
 * The tiles of the overview, under the question that each group answers; the order is the order on the page. Six, which is one
 * row: whether customers recommend us, whether they stay and with how much money, what they bring, what remains of it, and how
 * much more there would be. The others are on the board that is about them, and here as soon as they change.
 */
export const TILE_GROUPS = [
  { id: "voice", metrics: ["nps"] },
  { id: "loyalty", metrics: ["customer-churn", "net-revenue-retention"] },
  { id: "value", metrics: ["revenue", "customer-profitability", "share-of-wallet"] },
] as const;
