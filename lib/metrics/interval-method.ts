/**
 * How a figure's interval is made. "none": counts everybody, so there is nothing to be uncertain about; "order-statistics" of
 * medians, "greenwood" of survival, "likelihood" of models, "katz" of risks, "product" of a share times a difference
 * and "from-churn" of lifetimes (Wilson's of churn, turned over) come with their own ends.
 */
export type IntervalMethod =
  | "wilson"
  | "adjusted-wald"
  | "t"
  | "effective-n"
  | "order-statistics"
  | "greenwood"
  | "likelihood"
  | "katz"
  | "delong"
  | "product"
  | "from-churn"
  | "none";
