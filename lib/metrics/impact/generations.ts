import { effectOf } from "./effect-of";
import { type Customer, membersOf, type Panel, ratioOf } from "./panel";
import { compareGenerations, type Generations } from "./same-age";
import type { Effect, GroupFigures, Impact } from "./types";

/** The places of the months before and after among those of the panel. */
export interface Sides {
  before: number[];
  after: number[];
}

/** New customers since the change against new customers before it, over equally many months on either side. */
export function analyseGenerations(panel: Panel, sides: Sides, everybody: boolean): Effect & Pick<Impact, "groups"> {
  const length = Math.min(sides.before.length, sides.after.length);
  const before = sides.before.slice(sides.before.length - length);
  const after = sides.after.slice(0, length);
  const generation = (treated: boolean, months: number[]) => {
    const acquired = new Set(months.map((month) => panel.months[month]));
    const accepts = (customer: Customer) => acquired.has(customer.acquired ?? "");
    return { customers: membersOf(panel, treated, months, accepts), months };
  };
  const generations = (treated: boolean): Generations => ({
    after: generation(treated, after),
    before: generation(treated, before),
  });
  const treated = generations(true);
  const control = everybody ? null : generations(false);
  const figures = ({ before: then, after: now }: Generations): GroupFigures => ({
    customers: then.customers.length + now.customers.length,
    before: ratioOf(panel, then)?.ratio ?? null,
    after: ratioOf(panel, now)?.ratio ?? null,
  });
  return {
    method: "same-age",
    ...effectOf(compareGenerations(panel, treated, control)),
    treated: treated.before.customers.length + treated.after.customers.length,
    control: control ? control.before.customers.length + control.after.customers.length : 0,
    groups: { treated: figures(treated), control: control && figures(control) },
  };
}
