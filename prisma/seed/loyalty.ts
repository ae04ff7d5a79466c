import type { Account } from "./accounts";
import { monthOf } from "./calendar";
import { ONBOARDING_MONTH, PRICE_RISE_MONTH, SEGMENTS } from "./company";
import type { Random } from "./random";

/** The forces under which a customer leaves in a month, each as a probability. */
interface Forces {
  usual: number;
  unsettled: number;
  price: number;
}

const SETTLING_MONTHS = 6;
const PRICE_PROTEST = { from: PRICE_RISE_MONTH + 2, until: PRICE_RISE_MONTH + 8 };

/** Whether the price rise concerns this customer. */
export function isPriceRisen(account: Account): boolean {
  return isSmall(account) && (account.plan === "Starter" || account.plan === "Team");
}

function isSmall(account: Account): boolean {
  return account.segment === "Micro" || account.segment === "Small";
}

function forces(account: Account, month: number, age: number, products: number): Forces {
  const isWelcomed = monthOf(account.start) >= ONBOARDING_MONTH;
  const isSettling = age < SETTLING_MONTHS;
  // Every further product takes two fifths off the risk.
  const usual = SEGMENTS[account.segment].leaving * 0.6 ** (products - 1) * Math.exp(-0.3 * account.mood);
  const protests = isPriceRisen(account) && month >= PRICE_PROTEST.from && month < PRICE_PROTEST.until;
  return {
    usual: isWelcomed ? usual * 0.55 : usual,
    unsettled: isSettling && !isWelcomed ? (isSmall(account) ? 0.065 : 0.035) : 0,
    price: protests ? (account.segment === "Micro" ? 0.034 : 0.025) * 0.7 ** (products - 1) : 0,
  };
}

const USUAL_REASONS = { Competitor: 3, "Closed or moved": 3, "No longer needed": 3, Price: 1, Service: 1, "": 2 };

/** Why the customer leaves this month, "" when nobody knows; null when it stays, as everybody does in the month of arrival. */
export function reasonToLeave(
  random: Random,
  account: Account,
  month: number,
  age: number,
  products: number,
): string | null {
  const { usual, unsettled, price } = forces(account, month, age, products);
  const place = random.next();
  const reason = random.weighted(USUAL_REASONS);
  if (age < 1) return null;
  if (place < price) return "Price";
  if (place < price + unsettled) return "Never got going";
  return place < price + unsettled + usual ? reason : null;
}
