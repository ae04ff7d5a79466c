import { atRisk, effectGroups, lossMakers, validations, wallets } from "./account-charts";
import type { Asked, Both } from "./answered";
import { cohortGrid, cohortPair, payback } from "./cohort-charts";
import { effectCourse, ledger } from "./impact-charts";
import { factors, groupCourses, survival } from "./loss-charts";
import { bridge, courses, nps, pairs, whatChanged } from "./overview-charts";
import { lifetimes, moves, outcomes, points, profitCurve } from "./period-charts";

/**
 * Charts of kind "own" that the command line can answer, by the id of their table: all but `ranks`, which counts rankings, where the
 * indicator is a mean over accounts.
 */
export const OWN_CHARTS: Readonly<Record<string, (asked: Asked) => Promise<Both>>> = {
  "what-changed": whatChanged,
  "kpi-cpi": pairs,
  nps,
  retention: (asked) => courses(asked, "customer-retention", "customer-churn"),
  bridge,
  "cohorts-active": (asked) => cohortGrid(asked, { by: "month", cell: "active", back: 36 }),
  "cohorts-bought": (asked) => cohortGrid(asked, { by: "month", cell: "bought", back: 36 }),
  cohorts: (asked) => cohortGrid(asked, { by: "month", cell: "active", back: 36 }),
  "cohort-curves": (asked) => cohortGrid(asked, { by: "month", cell: "active", back: 36 }),
  "cohort-pair": cohortPair,
  survival,
  "accounts-at-risk": atRisk,
  "loss-factors": factors,
  "loss-reasons-course": (asked) =>
    groupCourses(
      asked,
      "loss-reasons",
      { definition: "standard", of: "value" },
      { definition: "revenue", of: "value" },
    ),
  moves,
  whale: profitCurve,
  "loss-makers": lossMakers,
  lifetimes,
  "cohort-payback": (asked) => payback(asked, "year"),
  "channel-payback": (asked) => payback(asked, "channel"),
  "value-cohorts": (asked) => cohortGrid(asked, { by: "quarter", cell: "cumulative-value", back: 60 }),
  points,
  wallets,
  outcomes,
  "sales-loss-course": (asked) =>
    groupCourses(
      asked,
      "loss-reasons-sales",
      { definition: "amount-by-reason", of: "n" },
      { definition: "amount-by-reason", of: "value" },
    ),
  validations,
  ledger,
  "effect-course": effectCourse,
  "effect-groups": effectGroups,
};
