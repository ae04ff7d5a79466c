import type { Route } from "./route";
import { accountRoutes } from "./routes/accounts";
import { cohortRoutes } from "./routes/cohorts";
import { followUpRoutes } from "./routes/follow-ups";
import { importRoutes } from "./routes/imports";
import { metricRoutes } from "./routes/metrics";

/** Everything that the API can do: what answers requests, and what the document and its page are made from. */
export const ROUTES: readonly Route[] = [
  ...metricRoutes,
  ...cohortRoutes,
  ...accountRoutes,
  ...followUpRoutes,
  ...importRoutes,
];
