import { type Calendar, MONTHS, type Moment, moment, monthOf } from "./calendar";
import { ONBOARDING_MONTH, POOR_REGION, SEGMENTS } from "./company";
import { covering } from "./contracts";
import type { Life } from "./lives";
import { Random } from "./random";
import { type FileRow, money } from "./rows";
import type { Sale } from "./sales";

type Category = "direct" | "delivery" | "support" | "onboarding" | "success";
interface Cost {
  at: Moment;
  category: Category;
  amount: number;
}

const DIRECT_SHARE = { contract: 0.28, goods: 0.52 };

/** What serving each customer cost, month by month and by category. */
export function costRows(sales: ReadonlyMap<Life, readonly Sale[]>, calendar: Calendar): FileRow[] {
  const all = [...sales].flatMap(([life, ownSales]) =>
    costsOf(life, ownSales).map((cost) => ({ account: life.account.code, cost })),
  );
  all.sort((one, other) => one.cost.at - other.cost.at);
  return all.map(({ account, cost }, index) => ({
    id: `K${String(index + 1).padStart(6, "0")}`,
    account,
    date: calendar.day(cost.at),
    category: cost.category,
    amount: money(cost.amount),
  }));
}

function costsOf(life: Life, sales: readonly Sale[]): Cost[] {
  const random = new Random("costs", life.account.index);
  const size = SEGMENTS[life.account.segment].orderSize;
  const costs: Cost[] = [];
  for (let month = 0; month < MONTHS; month++) {
    const until = moment(month, 31);
    const inMonth = sales.filter((sale) => monthOf(sale.at) === month && sale.amount > 0);
    const orders = new Set(inMonth.flatMap((sale) => sale.order ?? [])).size;
    const direct = directCost(life, inMonth, month) * random.between(0.95, 1.05);
    if (direct > 0) costs.push({ at: until, category: "direct", amount: direct });
    if (orders > 0) costs.push({ at: until, category: "delivery", amount: orders * (6 + 1.5 * size) });
    const isLarge = size >= 5 && covering(life.contracts, until).length > 0;
    if (isLarge) costs.push({ at: until, category: "success", amount: 12 * size * random.between(0.7, 1.3) });
  }
  // Where service is poor a case takes more visits.
  const perCase = (22 + 4 * size) * (life.account.region === POOR_REGION ? 1.8 : 1);
  for (const at of life.cases) costs.push({ at, category: "support", amount: perCase * random.between(0.5, 1.8) });
  return [...costs, ...onboarding(life)];
}

/** A year's bill is served month by month, so goods cost when they are sold and contracts while they run. */
function directCost(life: Life, inMonth: readonly Sale[], month: number): number {
  const goods = inMonth.filter((sale) => sale.kind === "goods").reduce((sum, sale) => sum + sale.amount, 0);
  const contracts = covering(life.contracts, moment(month, 28)).reduce((sum, contract) => sum + contract.monthly, 0);
  return DIRECT_SHARE.goods * goods + DIRECT_SHARE.contract * contracts;
}

/** The onboarding costs more than the van that used to drop the machine off, and pays. */
function onboarding({ account }: Life): Cost[] {
  if (account.start < 0) return [];
  const size = SEGMENTS[account.segment].orderSize;
  const isWelcomed = monthOf(account.start) >= ONBOARDING_MONTH;
  return [{ at: account.start, category: "onboarding", amount: (isWelcomed ? 95 : 40) * (1 + 0.35 * size) }];
}
