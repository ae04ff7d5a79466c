/** What each customer has of a figure in each month. Pure data: everything about an impact is reckoned from it. */
export interface Panel {
  /** Oldest first, the month of the change left out. */
  months: readonly string[];
  customers: readonly Customer[];
  /** By customer, then month. */
  numerators: Float64Array;
  denominators: Float64Array;
}

export interface Customer {
  treated: boolean;
  /** Month of the first purchase or contract; null before there was any. */
  acquired: string | null;
}

/** Some customers (by their places) in some months (by theirs), put together as one figure. */
export interface Cell {
  customers: readonly number[];
  months: readonly number[];
}

/** One customer's numerator and denominator over the months of a cell. */
export function partOf(panel: Panel, customer: number, months: readonly number[]): { y: number; x: number } {
  const start = customer * panel.months.length;
  let [y, x] = [0, 0];
  for (const month of months) {
    y += panel.numerators[start + month] ?? 0;
    x += panel.denominators[start + month] ?? 0;
  }
  return { y, x };
}

/** Numerators over denominators, all added up first; null where the denominators make 0. */
export function ratioOf(panel: Panel, { customers, months }: Cell): { ratio: number; over: number } | null {
  let [numerator, denominator] = [0, 0];
  for (const customer of customers) {
    const { y, x } = partOf(panel, customer, months);
    numerator += y;
    denominator += x;
  }
  return denominator > 0 ? { ratio: numerator / denominator, over: denominator } : null;
}

/** The customers of one group who have a part in any of the months. */
export function membersOf(
  panel: Panel,
  treated: boolean,
  months: readonly number[],
  accepts: (customer: Customer) => boolean = () => true,
): number[] {
  const start = (customer: number) => customer * panel.months.length;
  const takesPart = (customer: number) =>
    months.some(
      (month) => panel.numerators[start(customer) + month] !== 0 || panel.denominators[start(customer) + month] !== 0,
    );
  return panel.customers.flatMap((customer, at) =>
    customer.treated === treated && accepts(customer) && takesPart(at) ? [at] : [],
  );
}
