import { type Calendar, moment } from "./calendar";
import { ONBOARDING_MONTH, POOR_REGION, PRICE_RISE_MONTH } from "./company";
import type { FileRow } from "./rows";

/** What the firm changed, for whom, and what it hoped. Only the first two did anything. */
export function changeRows(calendar: Calendar): FileRow[] {
  const row = { code: "", segments: null, regions: null, plans: null, channels: null };
  return [
    {
      ...row,
      code: "PRICE-1",
      name: "Starter and Team plans cost 18% more",
      type: "price",
      date: calendar.day(moment(PRICE_RISE_MONTH, 1)),
      segments: "Micro|Small",
      plans: "Starter|Team",
      metric: "customer-churn",
      expected: "Small customers bring a sixth more, and leave no more often than before.",
    },
    {
      ...row,
      code: "ONBOARD-1",
      name: "Installation and a barista's visit in the first week",
      type: "service",
      date: calendar.day(moment(ONBOARDING_MONTH, 1)),
      metric: "customer-churn",
      expected: "Fewer new customers leave within half a year.",
    },
    {
      ...row,
      code: "BONUS-1",
      name: "A month free for who brings another firm",
      type: "promotion",
      date: calendar.day(moment(9, 1)),
      channels: "Referral",
      metric: "acquisition-cost",
      expected: "A third more customers by referral.",
    },
    {
      ...row,
      code: "SHIP-1",
      name: "Delivery free of charge from €60",
      type: "policy",
      date: calendar.day(moment(26, 1)),
      metric: "order-value",
      expected: "Orders grow to the limit.",
    },
    {
      ...row,
      code: "EAST-1",
      name: "A second workshop in the East",
      type: "process",
      date: calendar.day(moment(30, 1)),
      regions: POOR_REGION,
      metric: "csat",
      expected: "Cases in the East are answered as fast as elsewhere.",
    },
  ];
}
