import type { Account } from "./accounts";
import { LAST_DAY, type Moment, monthOf, shift } from "./calendar";
import {
  ADDED_PRODUCTS,
  INDUSTRIES,
  type Industry,
  MAIN_PRODUCT,
  MONTHLY_PROSPECTS,
  POOR_REGION,
  PRICE_RISE_MONTH,
  SEGMENTS,
  type Segment,
} from "./company";
import type { Life } from "./lives";
import { isPriceRisen } from "./loyalty";
import { firmName } from "./names";
import { Random } from "./random";

export interface Opportunity {
  account: Account | null;
  name: string;
  opened: Moment;
  closed: Moment | null;
  outcome: "open" | "won" | "lost" | "no decision";
  /** What a year of it would bring. */
  amount: number;
  reason: string | null;
  competitor: string | null;
  product: string;
  /** When it came to each stage; the last one is where it stands. */
  stages: { stage: string; entered: Moment }[];
}

const STAGES = ["Qualified", "Tasting", "Proposal", "Negotiation"] as const;
const COMPETITORS = { "Molino Office": 4, CupStation: 3, Vendaria: 2, "Bean & Desk": 2 } as const;
const LOST_TO_NOBODY = ["No budget", "Missing product", "Terms of the contract"] as const;
const UNDECIDED = ["Moved the decision", "Contact left", "No answer"] as const;
/** Days from the first talk to the end, in the middle. */
const CYCLE_DAYS: Record<Segment, number> = { Micro: 16, Small: 28, "Mid-market": 55, Enterprise: 95 };
/** Monthly price of what prospects that are no customers ask for. */
const PROSPECT_FEES: Record<Segment, number> = { Micro: 60, Small: 150, "Mid-market": 540, Enterprise: 1800 };

/** How each customer was won, and what else it was offered since. */
export function opportunitiesOf({ account, contracts }: Life): Opportunity[] {
  const random = new Random("opportunities", account.index);
  const first = contracts.slice(0, 1).filter(({ start }) => start >= 0);
  const added = contracts.filter(({ product, start }, place) => {
    const isRepriced = contracts
      .slice(0, place)
      .some((earlier) => earlier.product === product && earlier.end === start);
    return product !== MAIN_PRODUCT && start >= 0 && !isRepriced;
  });
  const won = [...first, ...added].map((contract): Opportunity => {
    const closed = contract.start;
    const opened = shift(closed, -cycleDays(random, account.segment));
    return {
      account,
      name: `${account.name}: ${contract.product}`,
      opened,
      closed,
      outcome: "won",
      amount: contract.monthly * 12,
      reason: null,
      competitor: random.chance(0.4) ? random.weighted(COMPETITORS) : null,
      product: contract.product,
      stages: way(random, opened, closed, STAGES.length, "Won"),
    };
  });
  return [...won, ...refused(random, account, new Set(contracts.map(({ product }) => product)))];
}

/** A product that the customer was offered and did not take. */
function refused(random: Random, account: Account, held: ReadonlySet<string>): Opportunity[] {
  const offers = Object.entries(ADDED_PRODUCTS).filter(([product]) => !held.has(product));
  const opened = shift(Math.max(account.start, 0), random.whole(60, 900));
  const closed = shift(opened, cycleDays(random, account.segment));
  const offer = offers[random.whole(0, 3)];
  const ending = end(random, account, monthOf(closed), account.region === POOR_REGION);
  if (!offer || closed > LAST_DAY) return [];
  const [product, share] = offer;
  const stages = way(random, opened, closed, random.whole(1, 4), ending.outcome === "lost" ? "Lost" : "No decision");
  return [
    {
      account,
      name: `${account.name}: ${product}`,
      opened,
      closed,
      ...ending,
      amount: account.fee * share * 12,
      product,
      stages,
    },
  ];
}

type Ending = Pick<Opportunity, "outcome" | "reason" | "competitor">;

/** Why it came to nothing: after the price rise the price, more often than before; where service is poor the service. */
function end(random: Random, account: Account | null, month: number, isPoorlyServed: boolean): Ending {
  const isDearer = month >= PRICE_RISE_MONTH && (account === null || isPriceRisen(account));
  const reason = random.weighted({ Price: isDearer ? 8 : 3, Service: isPoorlyServed ? 4 : 0.6, other: 4 });
  const competitor = random.weighted(COMPETITORS);
  const other = random.pick(LOST_TO_NOBODY);
  const undecided = random.pick(UNDECIDED);
  if (random.chance(0.25)) return { outcome: "no decision", reason: undecided, competitor: null };
  if (reason === "other") return { outcome: "lost", reason: other, competitor: null };
  return { outcome: "lost", reason, competitor };
}

/** Firms that never became customers, most of them lost, and those with which the firm is still talking. */
export function prospects(taken: ReadonlySet<string>): Opportunity[] {
  const names = new Set(taken);
  const random = new Random("prospects");
  const opportunities: Opportunity[] = [];
  for (let month = -2; month <= monthOf(LAST_DAY); month++) {
    const weights = Object.fromEntries(Object.entries(SEGMENTS).map(([name, { accounts }]) => [name, accounts]));
    for (let count = MONTHLY_PROSPECTS; count > 0; count--) {
      const segment = random.weighted(weights as Record<Segment, number>);
      const name = firmName(random, random.weighted(INDUSTRIES) as Industry, names);
      const opened = month * 32 + random.whole(1, 28);
      const closed = shift(opened, cycleDays(random, segment));
      const passed = random.whole(1, 4);
      const ending = end(random, null, monthOf(closed), random.chance(0.18));
      // Some talks fall silent and stay open all the same.
      const isSilent = random.chance(0.04) && month > 20;
      const isOpen = closed > LAST_DAY || isSilent;
      const last = ending.outcome === "lost" ? "Lost" : "No decision";
      const stages = way(random, opened, closed, passed, last).filter(({ stage, entered }) =>
        isOpen ? entered <= LAST_DAY && stage !== last : true,
      );
      const amount = Math.round(PROSPECT_FEES[segment] * random.between(0.7, 1.5)) * 12;
      const given = { account: null, name, opened, amount, product: MAIN_PRODUCT, stages };
      if (isOpen) opportunities.push({ ...given, closed: null, outcome: "open", reason: null, competitor: null });
      else if (closed >= 0) opportunities.push({ ...given, closed, ...ending });
    }
  }
  return opportunities;
}

function cycleDays(random: Random, segment: Segment): number {
  return Math.max(3, Math.round(CYCLE_DAYS[segment] * Math.exp(0.45 * random.normal())));
}

/** The first stages up to the end, at random days between. */
function way(random: Random, opened: Moment, closed: Moment, passed: number, last: string): Opportunity["stages"] {
  const days = Math.max(1, Math.round((closed - opened) * 0.9));
  const cuts = Array.from({ length: passed - 1 }, () => random.whole(0, days)).sort((one, other) => one - other);
  const entered = [opened, ...cuts.map((cut) => Math.min(closed, shift(opened, cut)))];
  return [
    ...entered.map((at, place) => ({ stage: STAGES[place] ?? last, entered: at })),
    { stage: last, entered: closed },
  ];
}
