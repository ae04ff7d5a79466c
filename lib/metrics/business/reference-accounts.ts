import { defineMetric } from "../define";
import { amount } from "../shapes/amount";
import { withDetails } from "../wallet/with-details";

const BOTH = ["referencesValidated", "referencesUnvalidated"] as const;

/**
 * Reference accounts: how many customers speak for us, and somebody outside vouches that it is true?
 *
 * In words: accounts that are willing to be a reference on the period's last day and have an outside party's validation
 * that has not run out by then. An account counts once. Growth is the change against the period before. Before the
 * first reference that was brought in there is no value.
 * Rivals: accounts that are willing and have no validation that holds, which never overlap with these; those of these whose
 * validation runs out within 60 days.
 *
 * Source: Kumar, Petersen & Leone (2013), Defining, Measuring, and Managing Business Reference Value, J. Marketing
 * 77(1):68-86, for the reference as an asset to be counted.
 * Example: validated on 1 January for a year: counted at the end of that December, and not at the end of January after it.
 */
export const referenceAccounts = defineMetric({
  id: "reference-accounts",
  kind: "kpi",
  unit: "count",
  better: "up",
  additive: true,
  knownByFacts: true,
  usesActiveRule: false,
  definitions: [
    withDetails(amount({ id: "standard", of: "referencesValidated", count: "referencesValidated" }), BOTH, (sums) => ({
      validated: sums.referencesValidated,
      unvalidated: sums.referencesUnvalidated,
    })),
    amount({
      id: "unvalidated",
      of: "referencesUnvalidated",
      count: "referencesUnvalidated",
      better: "neither",
    }),
    amount({ id: "running-out", of: "referencesRunningOut", count: "referencesRunningOut", better: "down" }),
  ],
  facts: ["references"],
  source:
    "V. Kumar, J. A. Petersen, R. P. Leone (2013), Defining, Measuring, and Managing Business Reference Value, Journal of Marketing 77(1).",
});
