import type { Account, Contact } from "./accounts";
import { type Moment, moment, monthOf } from "./calendar";
import { ONBOARDING_MONTH, PRICE_RISE_MONTH } from "./company";
import { isPriceRisen } from "./loyalty";
import type { Random } from "./random";

/** One contact's answers to the relationship survey; null is a question left blank. */
export interface Opinion {
  at: Moment;
  contact: Contact;
  nps: number | null;
  satisfaction: number | null;
}

/** Every account is asked once a quarter; so many of its contacts answer. */
const ANSWERING = 0.38;
const BLANK = 0.03;

/** Whether the relationship survey goes to the account in a month in which it is a customer. */
export function isAsked(account: Account, month: number): boolean {
  return month % 3 === account.index % 3 && month !== monthOf(account.start);
}

/** The answers that come in from an account in a month. */
export function askAll(random: Random, account: Account, month: number): Opinion[] {
  if (!isAsked(account, month)) return [];
  const mood = moodIn(account, month);
  return account.contacts.flatMap((contact) => {
    const isAnswered = random.chance(ANSWERING);
    const own = mood + 0.9 * random.normal();
    const opinion = {
      at: moment(month, random.whole(1, 31)),
      contact,
      nps: random.chance(BLANK) ? null : onScale(8.3 + 1.35 * own + 0.5 * random.normal(), 0, 10),
      satisfaction: random.chance(BLANK) ? null : onScale(8.1 + 0.95 * own + 0.5 * random.normal(), 0, 10),
    };
    return isAnswered ? [opinion] : [];
  });
}

/** A price rise is held against the firm for half a year; a good start is remembered. */
export function moodIn(account: Account, month: number): number {
  const isSore = isPriceRisen(account) && month >= PRICE_RISE_MONTH && month < PRICE_RISE_MONTH + 6;
  const isWelcomed = monthOf(account.start) >= ONBOARDING_MONTH;
  return account.mood - (isSore ? 0.45 : 0) + (isWelcomed ? 0.25 : 0);
}

export function onScale(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, Math.round(value)));
}
