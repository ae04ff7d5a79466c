import type { Constraints } from "../metrics/constraints";
import type { HoldOut } from "../statistics/models/bg-nbd-hold-out";
import { fitGeometricLife, type GeometricFit } from "../statistics/models/geometric-life";
import { fitShiftedBetaGeometric, type Renewal, type SbgFit } from "../statistics/models/shifted-beta-geometric";
import { checkContracts, renewalsDue, survivorsOf } from "./contract-lives";
import type { FitDays } from "./data-days";
import { type ContractLives, readContracts } from "./read-contracts";
import type { ContractUnit } from "./types";

/** The shifted-beta-geometric on all contracts together and on each cohort, with its rival. */
export interface ContractFit {
  customers: number;
  fit: SbgFit;
  check: Pick<HoldOut, "predicted" | "actual" | "error"> | null;
  renewals: Renewal[];
  geometric: GeometricFit;
  cohorts: { cohort: string; survivors: number[]; fit: SbgFit | null }[];
}

/** Null where no renewal fell due, nobody left or nobody stayed. Takes milliseconds, and so no thread of its own. */
export async function fitContracts(
  constraints: Constraints,
  by: { unit: ContractUnit; cohort: ContractUnit },
  days: FitDays,
): Promise<ContractFit | null> {
  const lives = await readContracts(constraints, by, days.fit);
  const renewals = renewalsDue(lives);
  const [fit, geometric] = [fitShiftedBetaGeometric(renewals), fitGeometricLife(renewals)];
  if (!fit || !geometric) return null;
  return {
    customers: lives.reduce((sum, life) => sum + life.customers, 0),
    fit,
    check: await checkOf(constraints, by, days, { lives, fit }),
    renewals,
    geometric,
    cohorts: [...new Set(lives.map((life) => life.cohort))].map((cohort) => {
      const members = lives.filter((life) => life.cohort === cohort);
      return { cohort, survivors: survivorsOf(members), fit: fitShiftedBetaGeometric(renewalsDue(members)) };
    }),
  };
}

async function checkOf(
  constraints: Constraints,
  by: { unit: ContractUnit; cohort: ContractUnit },
  { fit: fitted, check }: FitDays,
  { lives, fit }: { lives: ContractLives[]; fit: SbgFit },
): Promise<ContractFit["check"]> {
  if (check === null) return null;
  if (check === fitted) return checkContracts(fit.parameters, lives);
  const earlier = await readContracts(constraints, by, check);
  const earlierFit = fitShiftedBetaGeometric(renewalsDue(earlier));
  return earlierFit && checkContracts(earlierFit.parameters, earlier);
}
