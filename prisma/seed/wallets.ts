import { type Calendar, LAST_DAY, type Moment, moment } from "./calendar";
import { covering } from "./contracts";
import { type Life, productsAt } from "./lives";
import { CATEGORIES, categoryOf } from "./products";
import { Random } from "./random";
import { type FileRow, money } from "./rows";
import type { Sale } from "./sales";

/** Estimates are made at the turn of these months, for what the customer spends in a year. */
const ESTIMATED = [12, 24, 35];
const ASKED = { Micro: 0.3, Small: 0.45, "Mid-market": 0.75, Enterprise: 0.95 };
const SOURCES = { "Asked the customer": 5, "Head count": 3, "Purchasing report": 2 } as const;

/**
 * What customers spend in a year on what is sold here, with everybody. The more products a customer holds, the larger the
 * part of its wallet that is spent here, and the wallet itself: who takes fruit has found out that fruit can be had.
 */
export function walletRows(sales: ReadonlyMap<Life, readonly Sale[]>, calendar: Calendar): FileRow[] {
  const estimates = [...sales].flatMap(([life, ownSales]) =>
    ESTIMATED.flatMap((month) => estimate(life, ownSales, month)),
  );
  estimates.sort((one, other) => one.at - other.at);
  return estimates.map(({ at, row }, index) => ({
    id: `W${String(index + 1).padStart(5, "0")}`,
    estimated_on: calendar.day(at),
    ...row,
  }));
}

function estimate(life: Life, sales: readonly Sale[], month: number): { at: Moment; row: FileRow }[] {
  const { account } = life;
  const random = new Random(`wallet ${month}`, account.index);
  const at = month === 35 ? LAST_DAY - 3 : moment(month, random.whole(1, 28));
  const isAsked = random.chance(ASKED[account.segment]);
  if (!isAsked || covering(life.contracts, at).length === 0) return [];
  const products = productsAt(life, at);
  return CATEGORIES.flatMap((category) => {
    const share = Math.min(0.95, Math.max(0.08, 0.34 + 0.11 * (products - 1) + 0.1 * random.normal()));
    const source = random.weighted(SOURCES);
    const brands = random.whole(2, 5);
    const spent = sales
      .filter((sale) => sale.at > at - moment(12, 0) && sale.at <= at && categoryOf(sale.product) === category)
      .reduce((sum, sale) => sum + sale.amount, 0);
    if (spent < 50) return [];
    const rank = Math.min(brands, share > 0.5 ? 1 : share > 0.32 ? 2 : 3);
    const amount = money(Math.round(spent / share / 10) * 10);
    return [{ at, row: { account: account.code, category, amount, source, person: account.owner, rank, brands } }];
  });
}
