import type { AnalysedAccounts } from "./drill-down";
import { monthsOf } from "./requested-periods";
import { termsByAccount } from "./terms-by-account";
import type { SummedDefinition } from "./types";

/** Accounts with weighed sums of a period's months added up, for an analysis that is reckoned by the month. */
export function termsOfMonths(
  addUpTo: AnalysedAccounts["addUpTo"],
  listed: NonNullable<SummedDefinition["listed"]>,
  unit: AnalysedAccounts["unit"],
): AnalysedAccounts {
  return {
    addUpTo,
    unit,
    query: async ({ periods, constraints }) => termsByAccount(listed, periods.flatMap(monthsOf), constraints),
  };
}
