import type { HealthModelDraft } from "./schema";

/**
 * Version 1, until the organisation decides otherwise: a judgement, of which `health-check` tells how good a one it is.
 *
 * What customers say weighs most, then whether they come (visits) and what they had to bear (tickets). Invoices weigh little,
 * as under contract they come by themselves; so do how long a customer is bound and what it spends elsewhere, which change
 * slowly. An account without trouble scores near 100 on most scales, so a mean below 60 says that what weighs most went
 * wrong: red. Green from 75: no component of weight is past the middle of its scale unless all others are at their best.
 */
export const DEFAULT_MODEL: HealthModelDraft = {
  weights: { "": { nps: 4, visits: 2, tickets: 2, rhythm: 1, contract: 1, wallet: 1 } },
  thresholds: { green: 75, yellow: 60 },
};
