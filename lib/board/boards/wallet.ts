import type { BoardDeclaration } from "../types";

/** How much of what customers spend is ours, and where is the rest? */
export const wallet = {
  id: "wallet",
  path: "/board/wallet",
  about: ["wallet-estimates", "invoices"],
  tiles: [
    { id: "wallets", metrics: ["share-of-wallet", "wallet-headroom", "wallet-rank"] },
    { id: "takes", metrics: ["products-per-customer", "revenue", "revenue-per-customer"] },
  ],
  themes: [["share-of-wallet"], ["wallet-headroom"], ["products-per-customer"]],
  charts: [
    {
      kind: "course",
      id: "wallet-course",
      panels: [
        [{ metric: "share-of-wallet", colour: "series-4" }],
        [{ metric: "wallet-headroom", colour: "series-6" }],
      ],
    },
    { kind: "groups", id: "wallet-groups", metric: "share-of-wallet", by: "dimension", colour: "series-4" },
    { kind: "own", id: "wallets" },
    { kind: "own", id: "points" },
    {
      kind: "details",
      id: "wallet-ages",
      metric: "share-of-wallet",
      definition: "standard",
      by: "dimension",
      details: [
        { name: "estimates", kind: "count" },
        { name: "meanAgeDays", kind: "count" },
        { name: "olderThanAYear", kind: "count" },
        { name: "overFull", kind: "count" },
      ],
    },
    {
      kind: "course",
      id: "products-course",
      panels: [
        [{ metric: "products-per-customer", colour: "series-3" }],
        [{ metric: "wallet-rank", colour: "series-8" }],
      ],
    },
    { kind: "groups", id: "products-groups", metric: "products-per-customer", by: "dimension", colour: "series-3" },
    { kind: "own", id: "ranks" },
    { kind: "groups", id: "rank-groups", metric: "wallet-rank", by: "dimension", colour: "series-8" },
  ],
} as const satisfies BoardDeclaration;
