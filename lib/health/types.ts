import type { HealthColour, HealthThresholds } from "../metrics/account/health-colour";
import type { ComponentId } from "../metrics/account/health-parts/all";
import type { HealthPart, HealthWeights } from "../metrics/account/health-score";

/** One version of how health is scored. */
export interface HealthModel {
  version: number;
  madeAt: Date;
  /** By segment; "" is for all that have no weights of their own. */
  weights: Readonly<Record<string, HealthWeights>>;
  thresholds: HealthThresholds;
}

/** One account's health at the end of one month. */
export interface AccountHealth {
  accountId: number;
  code: string;
  name: string;
  segment: string;
  /** First day of the month. */
  month: string;
  version: number;
  score: number | null;
  colour: HealthColour | null;
  /** What the score is made of. */
  parts: ({ component: ComponentId } & HealthPart)[];
  /** What counts in this model, but was not known. */
  missing: ComponentId[];
}
