import { dayOf, MONTHS, type Moment, moment } from "./calendar";
import { GOODS, SEGMENTS } from "./company";
import { type Contract, covering, intervalPrice } from "./contracts";
import { type Life, productsAt } from "./lives";
import { Random } from "./random";

/** One invoice line. */
export interface Sale {
  at: Moment;
  kind: "contract" | "goods";
  product: string;
  quantity: number;
  amount: number;
  /** Null for the bill of a contract. */
  order: string | null;
}

/** What the account was billed, by date: its contracts, and what it bought besides. */
export function salesOf(life: Life): Sale[] {
  const bills = life.contracts.flatMap((contract) => billsOf(contract));
  return [...bills, ...ordersOf(life)].sort((one, other) => one.at - other.at);
}

/** A bill at the start of each interval, and the unused rest of a year paid for given back when the contract ends. */
function billsOf(contract: Contract): Sale[] {
  const bills: Sale[] = [];
  const price = intervalPrice(contract);
  const line = { kind: "contract", product: contract.product, quantity: 1, order: null } as const;
  for (let at = contract.start; at < moment(MONTHS, 1); at += moment(contract.intervalMonths, 0)) {
    if (contract.end !== null && at >= contract.end) break;
    if (at >= 0) bills.push({ ...line, at, amount: price });
    const next = at + moment(contract.intervalMonths, 0);
    const isCutShort = contract.end !== null && contract.end < next && contract.intervalMonths > 1;
    if (!isCutShort || contract.end === null || at < 0) continue;
    const unused = (next - contract.end) / moment(contract.intervalMonths, 0);
    if (unused > 1 / 24) bills.push({ ...line, at: contract.end, quantity: -1, amount: -price * unused });
  }
  return bills;
}

const RETURNED = 0.02;

/** Customers with more products order more often and more at a time. */
function ordersOf(life: Life): Sale[] {
  const random = new Random("orders", life.account.index);
  const traits = SEGMENTS[life.account.segment];
  const sales: Sale[] = [];
  let number = 0;
  for (let month = 0; month < MONTHS; month++) {
    const products = productsAt(life, moment(month, 28));
    const orders = random.count(traits.orders * (0.75 + 0.3 * products));
    for (let index = 0; index < orders; index++) {
      const at = moment(month, random.whole(1, 31));
      const order = `${life.account.code}-O${++number}`;
      const lines = orderLines(random, at, order, traits.orderSize * (0.85 + 0.2 * products));
      const isReturned = random.chance(RETURNED);
      // Nothing is sold to somebody who is no customer on the day.
      if (covering(life.contracts, at).length === 0) continue;
      sales.push(...lines);
      if (isReturned) sales.push(...giveBack(lines[0]));
    }
  }
  return sales;
}

function orderLines(random: Random, at: Moment, order: string, size: number): Sale[] {
  const goods = Object.entries(GOODS) as [string, number][];
  return Array.from({ length: random.whole(1, 3) }, () => {
    const [product, price] = random.pick(goods as [[string, number]]);
    const quantity = Math.max(1, Math.round(size * random.between(0.6, 1.6)));
    return { at, kind: "goods", product, quantity, amount: price * quantity, order };
  });
}

/** The same goods come back within the month. */
function giveBack(line: Sale | undefined): Sale[] {
  if (!line) return [];
  const at = line.at - dayOf(line.at) + Math.min(31, dayOf(line.at) + 6);
  return [{ ...line, at, quantity: -line.quantity, amount: -line.amount }];
}
