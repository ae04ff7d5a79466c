import { TILE_GROUPS } from "../tiles";
import type { BoardDeclaration } from "../types";

/** How are we doing, and has anything changed? */
export const overview = {
  id: "overview",
  path: "/board",
  tiles: TILE_GROUPS,
  themes: [["nps", "csat"], ["customer-churn"], ["recurring-revenue", "revenue"]],
  charts: [
    { kind: "own", id: "what-changed" },
    { kind: "own", id: "kpi-cpi", metrics: ["cpi-pairs", "cpi"] },
    { kind: "own", id: "nps", marked: true },
    { kind: "own", id: "retention", marked: true, metrics: ["customer-retention"] },
    { kind: "own", id: "bridge", metrics: ["recurring-revenue"] },
    { kind: "own", id: "cohorts-active" },
    { kind: "own", id: "cohorts-bought" },
  ],
} as const satisfies BoardDeclaration;
