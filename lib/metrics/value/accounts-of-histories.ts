import { bgNbdOf } from "../../models/parameters";
import type { AnalysedAccounts } from "../drill-down";
import { partsQuery } from "../parts-of-facts";
import { readCommonModel } from "./common-model";
import { type CustomerFigure, daysOfHistories } from "./purchase-model-figures";
import { readAccountHistories } from "./read-group-histories";

/** The customers who had bought by the end of the period, each with what the model says of it, of which there is one of each. */
export function accountsOfHistories(figure: CustomerFigure): AnalysedAccounts {
  const isSum = figure.told === "sum";
  return {
    addUpTo: isSum ? { numerator: "numerator" } : { numerator: "numerator", denominator: "denominator" },
    unit: "count",
    async query(question) {
      const [model, days] = await Promise.all([readCommonModel("bg-nbd"), daysOfHistories(question)]);
      if (!model || days.length === 0) return null;
      const parameters = bgNbdOf(model);
      const histories = await readAccountHistories(question, days, model.unit);
      return partsQuery(
        question,
        `SELECT account_id, numerator, ${isSum ? "NULL::numeric" : "1"} AS denominator
         FROM unnest($6::int[], $7::float8[]) AS said(account_id, numerator)`,
        [
          "",
          histories.map(({ accountId }) => accountId),
          histories.map((history) => figure.of(parameters, history, model)),
        ],
      );
    },
  };
}
