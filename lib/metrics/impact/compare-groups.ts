import { type DifferenceInDifferences, differenceInDifferences } from "../../statistics/difference-in-differences";
import { eventStudy } from "../../statistics/event-study";
import { linearise } from "./linearise";
import type { Panel } from "./panel";

/** Customers in scope of the change and out of it, by their places in the panel. */
export interface Groups {
  treated: readonly number[];
  control: readonly number[];
}

/**
 * How much more the figure of those in scope moved than that of the others: (after - before) in scope less (after - before)
 * out of scope, each of the four being the figure itself, numerators over denominators. Errors by customer
 * (lib/statistics/difference-in-differences.ts), over the linearised values.
 *
 * Customers count in each month that they have a part in, also those who are there on one side only: of losses, who was lost
 * before the change is the very thing to compare. Null where one of the four figures has nothing to divide by.
 */
export function compareGroups(
  panel: Panel,
  groups: Groups,
  before: readonly number[],
  after: readonly number[],
): DifferenceInDifferences | null {
  const clusters = [groups.treated, groups.control].map((customers, at) => {
    const earlier = linearise(panel, { customers, months: before });
    const later = linearise(panel, { customers, months: after });
    if (!earlier || !later) return null;
    return earlier.map((value, place) => ({
      treated: at === 0,
      before: { n: 1, sum: value },
      after: { n: 1, sum: later[place] ?? value },
    }));
  });
  const [treated, control] = clusters;
  return treated && control ? differenceInDifferences([...treated, ...control]) : null;
}

/** The same of every month against the month `base`; the months without a figure are left out. */
export function compareMonths(panel: Panel, groups: Groups, base: number) {
  return eventStudy(monthRows(panel, groups), panel.months[base] ?? "");
}

function* monthRows(panel: Panel, groups: Groups) {
  const names = panel.customers.map((_, customer) => String(customer));
  for (const [month, period] of panel.months.entries())
    for (const [customers, treated] of [
      [groups.treated, true],
      [groups.control, false],
    ] as const) {
      const values = linearise(panel, { customers, months: [month] });
      for (const [place, value] of (values ?? []).entries())
        yield { cluster: names[customers[place] ?? 0] ?? "", treated, period, value };
    }
}
