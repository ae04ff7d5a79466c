import type { RuleReason } from "../types";
import type { Candidates } from "./candidates";
import { contractEnds } from "./contract-end";
import { detractors } from "./detractor";
import { expiringValidations } from "./expiring-validation";
import { fallingHealth } from "./falling-health";
import { staleEstimates } from "./stale-estimate";
import { stalledDeals } from "./stalled-deal";

/** What each reason finds. */
export const CANDIDATES: Record<RuleReason, Candidates> = {
  detractor: detractors,
  "falling-health": fallingHealth,
  "contract-end": contractEnds,
  "stale-estimate": staleEstimates,
  "expiring-validation": expiringValidations,
  "stalled-deal": stalledDeals,
};
