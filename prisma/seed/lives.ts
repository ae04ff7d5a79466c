import type { Account } from "./accounts";
import { dayOf, MONTHS, type Moment, moment, monthOf } from "./calendar";
import { ADDED_PRODUCTS, MAIN_PRODUCT, POOR_REGION, PRICE_RISE, PRICE_RISE_MONTH, SEGMENTS } from "./company";
import { type Contract, ContractBook, covering } from "./contracts";
import { isPriceRisen, reasonToLeave } from "./loyalty";
import { askAll, isAsked, type Opinion } from "./opinions";
import { Random } from "./random";

export interface Life {
  account: Account;
  contracts: Contract[];
  /** What its contacts said when they were asked about the relationship. */
  opinions: Opinion[];
  /** Months in which they were asked. */
  askedMonths: number[];
  /** Days on which the firm was done helping it. */
  cases: Moment[];
}

/** A detractor where service is poor leaves one to three months later, this often. */
const DETRACTOR_LEAVES = 0.5;
const RETURNS = { Price: 0.15, other: 0.05 };
/** Chance a month of taking a further product, with the usual mood. */
const ADOPTION = { Micro: 0.016, Small: 0.021, "Mid-market": 0.028, Enterprise: 0.034 };

/** Lives the account's history month by month, because what happens in one month depends on those before. */
export function liveThrough(account: Account): Life {
  const random = new Random("life", account.index);
  const book = new ContractBook(account);
  const life: Life = { account, contracts: book.contracts, opinions: [], askedMonths: [], cases: [] };
  book.sign(MAIN_PRODUCT, account.start, account.fee);
  if (account.start < 0) addEarlierProducts(random, account, book);
  let isCustomer = true;
  let returnMonth = Number.POSITIVE_INFINITY;
  let serviceExit = Number.POSITIVE_INFINITY;
  for (let month = Math.max(monthOf(account.start), 0); month < MONTHS; month++) {
    if (!isCustomer) {
      if (month < returnMonth) continue;
      book.sign(MAIN_PRODUCT, moment(month, random.whole(1, 28)), account.fee * 0.9);
      isCustomer = true;
      continue;
    }
    const age = month - monthOf(account.start);
    // A contract that waits for its end on account of the service ends for that, whatever else might have happened.
    const reason = month >= serviceExit ? "Service" : reasonToLeave(random, account, month, age, book.running.length);
    if (reason !== null) {
      const at = moment(month, random.whole(2, 28));
      for (const contract of book.running) book.end(contract, at, reason === "" ? null : reason);
      isCustomer = false;
      serviceExit = Number.POSITIVE_INFINITY;
      const returns = random.chance(reason === "Price" ? RETURNS.Price : RETURNS.other);
      returnMonth = returns ? month + random.whole(4, 9) : Number.POSITIVE_INFINITY;
      continue;
    }
    if (month === PRICE_RISE_MONTH && isPriceRisen(account)) raisePrices(book, month);
    change(random, account, book, month);
    life.cases.push(...needHelp(random, account, month, age));
    if (isAsked(account, month)) life.askedMonths.push(month);
    const opinions = askAll(random, account, month);
    life.opinions.push(...opinions);
    const isLet = account.region === POOR_REGION && opinions.some(({ nps }) => nps !== null && nps <= 6);
    if (isLet && random.chance(DETRACTOR_LEAVES)) serviceExit = Math.min(serviceExit, month + random.whole(1, 3));
  }
  return life;
}

function addEarlierProducts(random: Random, account: Account, book: ContractBook): void {
  const age = -monthOf(account.start);
  for (const [product, share] of Object.entries(ADDED_PRODUCTS)) {
    if (!random.chance(Math.min(0.5, age * ADOPTION[account.segment] * 0.35))) continue;
    book.sign(product, moment(-random.whole(0, age - 1) - 1, random.whole(1, 28)), account.fee * share);
  }
  // Nothing is signed before the first contract.
  for (const contract of book.contracts) contract.start = Math.max(contract.start, account.start);
}

function raisePrices(book: ContractBook, month: number): void {
  for (const contract of book.running) {
    if (contract.start < moment(month, 1)) book.reprice(contract, moment(month, 1), PRICE_RISE, "New price");
  }
}

/** Once in a while a customer takes more machines, fewer, a further product or gives one up. */
function change(random: Random, account: Account, book: ContractBook, month: number): void {
  const place = random.next();
  const at = moment(month, random.whole(2, 28));
  const settled = book.running.filter((contract) => contract.start < at);
  const main = settled.find((contract) => contract.product === MAIN_PRODUCT);
  const added = settled.find((contract) => contract.product !== MAIN_PRODUCT);
  const held = new Set(book.running.map((contract) => contract.product));
  const offer = Object.entries(ADDED_PRODUCTS).find(([product]) => !held.has(product));
  const adoption = ADOPTION[account.segment] * Math.exp(0.25 * account.mood);
  if (!main) return;
  if (place < 0.007) book.reprice(main, at, random.between(1.2, 1.5), "More machines");
  else if (place < 0.01) book.reprice(main, at, 0.75, "Fewer machines");
  else if (place < 0.013 && added) book.end(added, at, "Not used");
  else if (place > 1 - adoption && offer) book.sign(offer[0], at, main.monthly * offer[1]);
}

/** New customers need help most; where service is poor the same trouble comes back. */
function needHelp(random: Random, account: Account, month: number, age: number): Moment[] {
  const size = 0.14 + 0.03 * SEGMENTS[account.segment].orderSize ** 0.8;
  const mean = size * (age < 6 ? 1.8 : age < 18 ? 1.1 : 0.75) * (account.region === POOR_REGION ? 1.7 : 1);
  const first = monthOf(account.start) === month ? dayOf(account.start) : 1;
  return Array.from({ length: random.count(mean) }, () => moment(month, random.whole(first, 28)));
}

/** How many products the account holds on a day. */
export function productsAt(life: Life, at: Moment): number {
  return covering(life.contracts, at).length;
}
