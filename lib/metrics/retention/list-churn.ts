import { defineMetric } from "../define";
import { proportion } from "../shapes/proportion";
import type { SumName, Terms } from "../types";

/** They say that they go. */
const OPEN: SumName[] = ["listUnsubscribed", "listComplained"];
/** Nobody says anything: the address is dead or unread. */
const SILENT: SumName[] = ["listBounced", "listInactive"];

const each = (names: readonly SumName[]): Terms => names.map((name) => [name, 1] as const);
const overStart = (id: string, names: readonly SumName[]) =>
  proportion({ id, numerator: each(names), denominator: [["listStart", 1]], noData: "no-subscribers" });

/**
 * List churn: which share of the subscribers of e-mail lists is lost?
 *
 * In words: of the contacts subscribed to a list at the start, those who by the end have unsubscribed, whose address is dead
 * (permanent bounce), who complained, or who read nothing any more, by their last event. Percent, 0..100. Each contact counts
 * once per list. Nobody subscribed at the start: no rate.
 * Rival: over the subscribers at the end, which can pass 100. The other definitions are its parts: open loss (unsubscribed and
 * complained) and silent loss (bounced and inactive), which a list shows only to those who look, and each of the four alone.
 *
 * Source: the parts of attrition that mailing tools report. Interval: Wilson (1927).
 * Example: 1,000 at the start; 20 unsubscribed, 10 bounced, 2 complained, 18 inactive → 5 %: 2.2 % open, 2.8 % silent.
 */
export const listChurn = defineMetric({
  id: "list-churn",
  kind: "kpi",
  unit: "percent",
  better: "down",
  additive: false,
  usesActiveRule: false,
  definitions: [
    overStart("standard", [...OPEN, ...SILENT]),
    proportion({
      id: "over-end",
      numerator: each([...OPEN, ...SILENT]),
      denominator: [["listEnd", 1]],
      noData: "no-subscribers-at-end",
    }),
    overStart("open", OPEN),
    overStart("silent", SILENT),
    overStart("unsubscribed", ["listUnsubscribed"]),
    overStart("bounced", ["listBounced"]),
    overStart("complained", ["listComplained"]),
    overStart("inactive", ["listInactive"]),
  ],
  facts: ["list-events"],
  reach: { "list-events": { before: "all" } },
  source: "Attrition of e-mail lists by its parts, as mailing tools report them. Interval: Wilson (1927).",
});
