import { addMonths } from "../../time/periods";

export interface ImpactWindow {
  /** Months, oldest first, without gaps up to the change's month and on from it. */
  before: string[];
  change: string;
  after: string[];
}

/**
 * The months on either side of a change, as far as each is known from its first day to its last. The change's own month is
 * on neither: it is partly before and partly after, and what is announced is often acted upon at once.
 *
 * @param isKnown whether a month ("YYYY-MM-01") is over and its data reach from end to end
 */
export function impactWindow(date: string, length: number, isKnown: (month: string) => boolean): ImpactWindow {
  const change = `${date.slice(0, 7)}-01`;
  const towards = (step: 1 | -1) => {
    const months: string[] = [];
    for (let at = 1; at <= length && isKnown(addMonths(change, step * at)); at++)
      months.push(addMonths(change, step * at));
    return months;
  };
  return { before: towards(-1).reverse(), change, after: towards(1) };
}
