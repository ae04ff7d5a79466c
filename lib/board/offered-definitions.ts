import { getMetric } from "../metrics/catalogue";
import { choosable } from "../metrics/choosable";
import type { Definition } from "../metrics/types";

/** The definitions of recurring revenue other than these are its movements, which the bridge shows. */
const OF_RECURRING_REVENUE = ["standard", "annual"];

/** The definitions of an indicator that people choose from. */
export function offeredDefinitions(metric: string): readonly Definition[] {
  const offered = choosable(getMetric(metric).definitions);
  return metric === "recurring-revenue" ? offered.filter(({ id }) => OF_RECURRING_REVENUE.includes(id)) : offered;
}
